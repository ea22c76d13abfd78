package org.tandemcrm.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.demo.SampleCompany;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.user.SavedViews;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/**
 * Every page that the table of access knows, with the sample company in it, in both themes and both
 * widths.
 */
@JourneyTest
@CleanDatabase
class EveryPageTests {

    private static final Path ROUTES = Path.of("src/test/resources/access.txt");
    private static final Map<String, String> RECORDS =
            Map.of(
                    "campaigns", "select campaign_id from campaign order by name limit 1",
                    "companies", "select company_id from company order by name limit 1",
                    "contacts", "select contact_id from contact order by sort_name limit 1",
                    "deals",
                            "select deal_id from deal where not exists (select from closure c where c.deal_id = deal.deal_id) limit 1",
                    "problems", "select 'cold-lead'",
                    "leads", "select lead_id from lead_heat where shown = 'HOT' limit 1",
                    "views", "select saved_view_id from saved_view");

    @Autowired UserMother users;
    @Autowired SampleCompany sample;
    @Autowired SavedViews views;
    @Autowired JdbcClient jdbc;

    @Test
    void axeFindsNothingOnAnyPage(Browser browser) throws IOException {
        UserId owner = users.owner();
        users.as(owner, sample::load);
        users.as(owner, () -> views.keep("leads", "Hot ones", "temperature=HOT"));
        browser.open("/sign-in")
                .fill("Email", users.email("Olga Owner").value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");
        List<String> bad = new ArrayList<>();
        List<String> pages = pages();
        for (String page : pages) {
            try {
                browser.open(page).mustBeAccessible();
            } catch (AssertionError | RuntimeException found) {
                bad.add(page + ": " + found.getMessage());
            }
        }
        assertThat(bad).as(pages.size() + " pages").isEmpty();
    }

    private List<String> pages() throws IOException {
        return Files.readAllLines(ROUTES).stream()
                .filter(line -> line.startsWith("GET"))
                .map(line -> line.split("\\s+")[1])
                .filter(path -> !path.startsWith("/api") && !path.startsWith("/v3/"))
                .filter(path -> !path.endsWith(".csv") && !path.equals("/error"))
                .map(this::filled)
                .filter(path -> !path.contains("{"))
                .toList();
    }

    private String filled(String path) {
        String kind = path.split("/").length > 1 ? path.split("/")[1] : "";
        String query = RECORDS.get(kind);
        if (query == null || !path.contains("{")) {
            return path;
        }
        String record = jdbc.sql(query).query(String.class).single();
        String page = path.replaceFirst("\\{[a-z]+}", record);
        return page.endsWith("/closure") ? page + "?result=WON" : page;
    }
}
