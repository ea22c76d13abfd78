package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.dashboard.forecast.ForecastMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.user.UserId;
import tools.jackson.databind.JsonNode;

/** A number that stands on several pages is the same on all of them, and that of its list. */
class SameNumberTests extends TwentyFourMonthsWorld {

    private static final String API = "/api/v1";

    @Autowired private Pages pages;
    @Autowired private Api api;
    @Autowired private ForecastMother forecasts;
    @Autowired private JdbcClient jdbc;

    private final Map<String, List<Shown.Told>> read = new LinkedHashMap<>();

    @BeforeAll
    void foretell() {
        forecasts.reckon();
    }

    @Test
    void eachPageShowsTheSameNumber() {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Map<String, String> row : Sheet.rows("twenty-four-months-same")) {
            String where =
                    "%s: %s, %s".formatted(row.get("number"), row.get("asked"), row.get("figure"));
            expected.add(where + " = " + row.get("value"));
            found.add(where + " = " + number(row));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whoSellsAndPlansSeesEachPartOfTheirDayOnce() {
        List<String> parts = pages.read(owner, "/start").select("main section[id]").eachAttr("id");
        assertThat(parts).contains("confirmations").doesNotHaveDuplicates();
    }

    @Test
    void theNumbersOfThePipelineAreThoseOfTheirLists() {
        for (JsonNode step : api.read(owner, "/dashboard").get("pipeline")) {
            String href = step.get("href").asString();
            assertThat(rows(owner, href)).as(href).isEqualTo(step.get("count").asInt());
        }
    }

    @Test
    void peopleAndCampaignsSumToTheWhole() {
        JsonNode team = api.read(owner, "/dashboard/team?from=2025-01-01&to=2025-03-31");
        double sold = 0;
        for (JsonNode person : team.get("people")) {
            sold += person.at("/sold/amount").asDouble();
        }
        assertThat(sold).isEqualTo(13_400);
        assertThat(parts(team, "inTime")).isEqualTo(team.at("/all/inTime/part").asInt());
        assertThat(parts(team, "neverTouched"))
                .isEqualTo(team.at("/all/neverTouched/part").asInt())
                .isEqualTo(7);
    }

    private static int parts(JsonNode team, String share) {
        int parts = 0;
        for (JsonNode person : team.get("people")) {
            parts += person.at("/" + share + "/part").asInt(0);
        }
        return parts;
    }

    /** In the year to March a forklift was sold once, to emil. */
    @Test
    void aChosenProductNarrowsAllOfTheTeamsTables() {
        String days = "from=2024-04-01&to=2025-03-31&product=" + product();
        JsonNode team = api.read(owner, "/dashboard/team?" + days);
        for (JsonNode person : team.get("people")) {
            boolean seller = person.get("name").asString().equals("Sam Salesperson");
            assertThat(person.at("/won/whole").asInt()).isEqualTo(seller ? 1 : 0);
            assertThat(person.at("/sold/amount").asDouble()).isEqualTo(seller ? 1_800 : 0);
        }
        assertThat(team.get("campaigns")).isEmpty();
        var links = pages.read(owner, "/reports/team?" + days).select("tr:contains(Sam) td a");
        assertThat(rows(owner, links.select("[href*='WON,LOST']").attr("href"))).isEqualTo(1);
    }

    @Test
    void whatTheStagesPromiseIsThatOfTheListBehindIt() {
        List<Integer> deals = new ArrayList<>();
        for (Element link : pages.read(owner, "/forecast").select("[data-label='By stages'] a")) {
            deals.add(rows(owner, link.attr("href")));
        }
        assertThat(deals)
                .as("four sales with L23 and M13, then M12; seven sales with the same, then M12")
                .containsExactly(6, 2, 1, 9, 2, 1);
    }

    private UUID product() {
        return jdbc.sql("select product_id from product").query(UUID.class).single();
    }

    private String number(Map<String, String> row) {
        String[] words = row.get("asked").replace("SAM", sam.toString()).split(" ");
        UserId reader = Map.of("olga", owner, "marta", marta, "sam", sam).get(words[0]);
        if (row.get("figure").equals("rows")) {
            return String.valueOf(rows(reader, words[1]));
        }
        List<String> numbers =
                shown(reader, words[1]).stream()
                        .filter(each -> each.name().equals(row.get("figure")))
                        .findFirst()
                        .map(Shown.Told::numbers)
                        .orElse(List.of());
        int nth = Integer.parseInt(row.get("nth"));
        int place = nth < 0 ? numbers.size() + nth : nth - 1;
        return place < 0 || place >= numbers.size() ? "not in " + numbers : numbers.get(place);
    }

    private List<Shown.Told> shown(UserId reader, String path) {
        return read.computeIfAbsent(
                reader + path,
                key ->
                        path.startsWith(API)
                                ? Shown.in(api.read(reader, path.substring(API.length())))
                                : Shown.on(pages.read(reader, path)));
    }

    private int rows(UserId reader, String path) {
        return pages.read(reader, path).select("main table.table tbody tr").size();
    }
}
