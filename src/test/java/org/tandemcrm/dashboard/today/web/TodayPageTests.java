package org.tandemcrm.dashboard.today.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.dashboard.today.TodayRules;
import org.tandemcrm.dashboard.today.TodaySettings;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.PromiseBook;
import org.tandemcrm.deal.PromiseDetails;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

/** What needs somebody today: each number is that of the records behind it. */
@PageTest
@CleanDatabase
class TodayPageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired LeadDesk leads;
    @Autowired PromiseBook promises;
    @Autowired TodayRules rules;
    @Autowired JdbcClient jdbc;
    @Autowired Firm firm;
    @Autowired Clock clock;
    @Autowired TestClock testClock;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void withoutAnythingToDoThePageSaysSo() {
        Document page = pages.read(owner, "/today");

        assertThat(page.select("main").text()).contains("Nothing is late");
        assertThat(api.read(owner, "/today").get("items")).isEmpty();
    }

    @Test
    void everyNumberIsThatOfTheListBehindIt() {
        somethingOfEverything();

        JsonNode items = api.read(owner, "/today").get("items");

        assertThat(keys(items))
                .contains(
                        "late",
                        "coldTouches",
                        "promises",
                        "silentCustomers",
                        "bigIdle",
                        "idle",
                        "imports");
        Document page = pages.read(owner, "/today");
        for (JsonNode item : items) {
            String key = item.get("key").asString();
            assertThat(item.get("definition").asString()).isNotBlank();
            assertThat(page.select("#" + key + " h2").text())
                    .startsWith(item.get("count").asString());
            if (item.get("href").asString().matches("/(deals|promises|today/c|leads).*")) {
                Document list = pages.read(owner, item.get("href").asString());
                assertThat(list.select("tbody tr")).as(key).hasSize(item.get("count").asInt());
            }
            if (!item.get("first").isEmpty()) {
                pages.read(owner, item.at("/first/0/href").asString());
            }
        }
        assertThat(page.select("#coldTouches").text()).contains("She asked me to");
        assertThat(page.select("#imports").text()).contains("leads.csv");
    }

    @Test
    void aSalespersonSeesTheirOwnAndAColleagueNothing() {
        somethingOfEverything();
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);

        assertThat(keys(api.read(sam, "/today").get("items")))
                .contains("promises", "idle")
                .doesNotContain("imports", "confirmations");
        assertThat(keys(api.read(petra, "/today").get("items"))).doesNotContain("promises", "idle");
        assertThat(pages.get(users.colleague(), "/today")).hasStatus(403);
    }

    @Test
    void theOwnerSaysAfterHowLongACustomerIsForgotten() {
        mother.win(mother.open("Kim", "Ito"), "1000.00", firm.today());
        testClock.setTo(clock.instant().plus(Duration.ofDays(40)));
        assertThat(keys(api.read(owner, "/today").get("items"))).doesNotContain("silentCustomers");

        users.as(owner, () -> rules.decide(new TodaySettings(30, null), rules.edition()));

        assertThat(keys(api.read(owner, "/today").get("items"))).contains("silentCustomers");
        assertThat(pages.read(owner, "/today/customers").select("tbody tr")).hasSize(1);
        assertThat(pages.read(owner, "/settings/today").select("[name=silentDays]").val())
                .isEqualTo("30");
    }

    @Test
    void aSecondTabOverwritesNothingAndKeepsWhatWasTyped() {
        String seen = pages.read(owner, "/settings/today").select("[name=version]").val();
        users.as(owner, () -> rules.decide(new TodaySettings(30, null), Long.parseLong(seen)));

        MvcTestResult second = decide(seen, "60", "");

        assertThat(second).hasStatus(409);
        Document again = Pages.document(second);
        assertThat(again.select("[name=silentDays]").val()).isEqualTo("60");
        assertThat(again.select("main form").text()).contains("30");
        assertThat(rules.now().silentDays()).isEqualTo(30);
        assertThat(decide(again.select("[name=version]").val(), "60", ""))
                .hasStatus3xxRedirection();
        assertThat(rules.now().silentDays()).isEqualTo(60);
    }

    @Test
    void aProgramChangesWhatItHasReadAndNothingNewer() {
        String settings = "/today/settings";
        users.as(owner, () -> rules.decide(new TodaySettings(30, null), rules.edition()));

        assertThat(api.put(owner, settings, "\"1\"", "{\"silentDays\": 45}")).hasStatus(412);
        assertThat(rules.now().silentDays()).isEqualTo(30);
        String etag = "\"" + rules.edition() + "\"";
        assertThat(api.put(owner, settings, etag, "{\"silentDays\": 45}")).hasStatusOk();
        assertThat(rules.now().silentDays()).isEqualTo(45);
    }

    @Test
    void aNumberThatIsNoneStaysInItsField() {
        MvcTestResult refused = decide("0", "1.5", "abc");

        assertThat(refused).hasStatus(422);
        Document again = Pages.document(refused);
        assertThat(again.select("[name=silentDays]").val()).isEqualTo("1.5");
        assertThat(again.select("[name=bigFrom]").val()).isEqualTo("abc");
    }

    private MvcTestResult decide(String version, String days, String big) {
        return pages.post(
                owner,
                "/settings/today",
                "version=%s&silentDays=%s&bigFrom=%s".formatted(version, days, big));
    }

    private static List<String> keys(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("key").asString())
                .toList();
    }

    /** All of it, a hundred days later. */
    private void somethingOfEverything() {
        mother.hotLead("Eva", "Lund");
        DealId open = mother.open("Anna", "Berg");
        jdbc.sql("update deal set amount = 9000 where deal_id = ?").param(open.value()).update();
        DealId sold = mother.open("Kim", "Ito");
        mother.win(sold, "1000.00", firm.today());
        users.as(
                owner,
                () ->
                        promises.promise(
                                sold, new PromiseDetails("Training", firm.today().plusDays(5))));
        testClock.setTo(clock.instant().plus(Duration.ofDays(100)));
        ContactId cold = mother.contact("Omar", "Haddad");
        LeadId lead =
                users.as(
                        owner,
                        () ->
                                leads.open(
                                        new NewLead(
                                                cold, null, null, null, null, mother.hourAgo())));
        users.as(owner, () -> leads.log(lead, call(cold)));
        failedImport();
    }

    private void failedImport() {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        insert into job_run (job_run_id, kind, params, title, sort_title, state,
                               attempt, done, problem, queued_at, ended_at)
                        values (?, 'import', '', 'Import of leads.csv', 'import of leads.csv',
                               'FAILED', 1, 0, 'It could not be read.', ?, ?)
                        """)
                .params(UUID.randomUUID(), now, now)
                .update();
    }

    private NewTouch call(ContactId contact) {
        return new NewTouch(
                contact,
                null,
                Channel.PHONE,
                Direction.OUTBOUND,
                Outcome.TALKED,
                mother.hourAgo().plusSeconds(60),
                null,
                null,
                null,
                "She asked me to");
    }
}
