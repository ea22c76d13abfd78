package org.tandemcrm.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserMother;

/** From the setup code over real files and three responses to a sale and its credits. */
@JourneyTest
@CleanDatabase
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class MainJobJourneyTests {

    private static final Path FILES = Path.of("../shared/data/salesforce");

    @Autowired UserMother users;
    @Autowired JdbcClient jdbc;

    @Value("${tandem.data-dir}")
    Path dataDirectory;

    @Test
    void fromTheSetupCodeToTheCreditsOfASale(Browser owner) throws IOException {
        assumeTrue(Files.isDirectory(FILES), "the real data is not beside this checkout: skipped");

        foundsTheCompany(owner);
        importsTheFiles(owner);
        nobodyIsWarm(owner);
        users.person("Mara Marketer", Role.MARKETER);
        users.person("Sal Seller", Role.SALESPERSON);
        try (Browser marketer = signedIn(owner, "Mara Marketer")) {
            List<String> campaigns = twoCampaigns();
            logsResponse(marketer, campaigns.get(0), "Called us");
            logsResponse(marketer, campaigns.get(1), "Replied");
            logsResponse(marketer, campaigns.get(1), "Asked for a price");
            marketer.mustBeContent();
        }
        try (Browser salesperson = signedIn(owner, "Sal Seller")) {
            worksTheQueue(salesperson);
            closesTheSale(salesperson);
            seesCreditsThatAddUp(salesperson);
            salesperson.mustBeContent();
        }
        ownerSeesIt(owner);
        owner.mustBeContent();
    }

    private void foundsTheCompany(Browser owner) throws IOException {
        owner.open("/")
                .fill("Setup code", Files.readString(dataDirectory.resolve("setup-code")).strip());
        owner.fill("Your name", "Olga Owner")
                .fill("Email", "olga@example.com")
                .fill("Password", UserMother.PASSWORD);
        owner.page().locator("form button[type=submit]").first().click();
        owner.sees("Money and targets");
        owner.page()
                .locator("main form button[type=submit], form.form button[type=submit]")
                .last()
                .click();
        owner.sees("Load the sample company").mustBeAccessible();
        owner.follow("Import a file");
    }

    private void importsTheFiles(Browser owner) throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            owner.upload(
                    "CSV files",
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toArray(Path[]::new));
        }
        owner.press("Look at the files").sees("Nothing has been taken over yet");
        owner.mustBeAccessible();
        owner.press("Import");
        for (int look = 0; look < 60 && !owner.heading().equals("Imported"); look++) {
            owner.page().waitForTimeout(500);
            owner.page().reload();
        }
        owner.sees("Opportunity.csv").mustBeAccessible();
        assertThat(members()).containsExactlyInAnyOrder("6", "11", "7", "8", "10", "6", "12", "8");
        owner.open("/campaigns");
        List<String> shown = owner.page().locator("td[data-label=Members]").allInnerTexts();
        assertThat(shown).containsExactlyInAnyOrder("6", "11", "7", "8", "10", "6", "12", "8");
    }

    private void nobodyIsWarm(Browser owner) {
        owner.open("/queue").sees("Nobody waits");
        owner.open("/leads?temperature=WARM,HOT");
        assertThat(owner.page().locator("tbody tr").count()).isZero();
    }

    private void logsResponse(Browser marketer, String campaign, String kind) {
        marketer.open("/campaigns/" + campaign + "/responses?contactId=new");
        String name = "Answer" + kind.replace(" ", "");
        marketer.fill("First name", "Anna").fill("Last name", name);
        marketer.fill("Email", name.toLowerCase(java.util.Locale.ROOT) + "@example.com");
        marketer.check(kind);
        marketer.press("Log response").sees("Anna " + name);
    }

    private void worksTheQueue(Browser salesperson) {
        salesperson.open("/queue").sees("Anna AnswerAskedforaprice");
        salesperson.mustBeAccessible();
        salesperson.check("Talked");
        salesperson.fill("In a sentence", "Wants an offer by Friday");
        salesperson.check("Email");
        salesperson.press("Save, next lead");
    }

    private void closesTheSale(Browser salesperson) {
        salesperson.open("/leads?q=AnswerAskedforaprice");
        salesperson.page().locator("tbody a").first().click();
        salesperson.sees("Wants an offer by Friday").mustBeAccessible();
        salesperson.press("Accept the lead");
        salesperson.follow("Close as won");
        salesperson.page().getByLabel("Sold for").fill("1000.00");
        salesperson.press("Close as won").mustBeAccessible();
    }

    private void seesCreditsThatAddUp(Browser salesperson) {
        String deal = salesperson.path().replaceFirst("[?#].*", "");
        for (String model : List.of("FIRST_TOUCH", "LAST_TOUCH", "LINEAR")) {
            salesperson.open(deal + "?model=" + model);
            assertThat(salesperson.page().locator("#journey tfoot").innerText())
                    .contains("1,000.00");
        }
    }

    private void ownerSeesIt(Browser owner) {
        owner.open("/dashboard");
        assertThat(owner.page().locator("main, .page").first().innerText()).contains("1,000");
        owner.mustBeAccessible();
        owner.open("/campaigns/" + twoCampaigns().get(1));
        assertThat(owner.page().locator(".page").innerText()).contains("1,000");
        owner.mustBeAccessible();
    }

    private Browser signedIn(Browser other, String name) {
        return other.another()
                .open("/sign-in")
                .fill("Email", users.email(name).value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");
    }

    private List<String> members() {
        return jdbc.sql(
                        """
                        select count(m.contact_id)::text from campaign c
                          left join campaign_member m on m.campaign_id = c.campaign_id
                         group by c.campaign_id
                        """)
                .query(String.class)
                .list();
    }

    private List<String> twoCampaigns() {
        return jdbc.sql(
                        "select campaign_id::text from campaign order by name, starts_on, campaign_id limit 2")
                .query(String.class)
                .list();
    }
}
