package org.tandemcrm.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadMother;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** What a salesperson sees of leads and of the queue, and what becomes of what they type. */
@PageTest
@CleanDatabase
class LeadPageTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired MockMvcTester pages;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired LeadDesk desk;
    @Autowired LeadBook book;
    @Autowired ContactDirectory contacts;
    @Autowired CompanyDirectory companies;
    @Autowired CampaignDesk campaigns;
    @Autowired ResponseBook responses;

    private UserId sal;
    private UserId owner;
    private LeadMother leads;

    @BeforeEach
    void openTheDoors() {
        clock.setTo(NOW);
        owner = people.named("Olga", Role.OWNER);
        sal = people.named("Sal", Role.SALESPERSON);
        leads = new LeadMother(contacts, companies, campaigns, responses, desk);
    }

    @Test
    void anEmptyListSaysWhatBelongsThere() {
        assertThat(read("/leads").select("main").text()).contains("No leads yet.");
        assertThat(read("/queue").select("main").text()).contains("Nobody waits.");
    }

    @Test
    void theListShowsTemperatureHeatAndSalesperson() {
        warm("Anna");

        Document page = read("/leads?temperature=WARM&sort=-heat");

        assertThat(page.select("tbody tr").text()).contains("Anna Berg").contains("Warm", "20");
        assertThat(csv("/leads.csv?temperature=WARM")).contains("Anna Berg").contains("Warm");
    }

    @Test
    void thePageOfALeadShowsTheSumThatWarmsIt() {
        LeadId lead = warm("Anna");
        clock.forward(Duration.ofDays(3));

        Document page = read("/leads/" + lead);

        assertThat(page.select(".sum tbody").text())
                .contains("Replied to Spring mailing")
                .contains("+20", "18.7");
        assertThat(page.select(".sum tfoot").text()).contains("18.7");
        assertThat(page.select("h1").text()).isEqualTo("Anna Berg");
        assertThat(page.select(".timeline").text()).contains("Warm, was cold");
    }

    @Test
    void aTouchWithoutAnOutcomeKeepsWhatWasTyped() {
        LeadId lead = warm("Anna");

        MvcTestResult answer =
                post(
                        "/leads/" + lead + "/touches",
                        Map.of(
                                "channel",
                                "EMAIL",
                                "direction",
                                "OUTBOUND",
                                "note",
                                "She likes blue"));

        assertThat(answer).hasStatus(422);
        Document page = parse(answer);
        assertThat(page.select("[name=note]").val()).isEqualTo("She likes blue");
        assertThat(page.select(".field-error").text()).contains("Choose how it ended.");
    }

    @Test
    void aColdLeadIsRefusedWithASentenceAndTheReasonMayBeGiven() {
        LeadId lead = people.as(owner, () -> leads.cold("Anna", NOW.minus(Duration.ofDays(9))));
        Map<String, String> call =
                Map.of("channel", "PHONE", "direction", "OUTBOUND", "outcome", "TALKED");

        MvcTestResult refused = post("/leads/" + lead + "/touches", call);

        assertThat(refused).hasStatus(422);
        assertThat(parse(refused).select("#touch").text()).contains("Anna Berg is still cold.");
        assertThat(parse(refused).select("[name=coldReason]")).hasSize(1);
        assertThat(
                        post(
                                "/leads/" + lead + "/touches",
                                Map.of(
                                        "channel",
                                        "PHONE",
                                        "direction",
                                        "OUTBOUND",
                                        "outcome",
                                        "TALKED",
                                        "coldReason",
                                        "Met on the train")))
                .hasStatus(302);
    }

    @Test
    void aHandBackTakesTheLeadToMarketing() {
        LeadId lead = warm("Anna");

        assertThat(post("/leads/" + lead + "/handback", Map.of("note", "x"))).hasStatus(422);
        assertThat(post("/leads/" + lead + "/handback", Map.of("reason", "TIMING"))).hasStatus(302);

        assertThat(people.as(owner, () -> desk.card(lead)).temperature())
                .isEqualTo(Temperature.COLD);
        assertThat(read("/leads/" + lead).select(".timeline").text())
                .contains("Handed back to marketing: timing");
    }

    @Test
    void aTemperatureSetByHandIsShownAsSuch() {
        LeadId lead = warm("Anna");

        assertThat(
                        post(
                                "/leads/" + lead + "/temperature",
                                Map.of("temperature", "HOT", "reason", "Met the board")))
                .hasStatus(302);

        Document page = read("/leads/" + lead);
        assertThat(page.select(".lead-strip").text()).contains("Hot", "computed warm");
        assertThat(page.text()).contains("Met the board");
    }

    @Test
    void theFormsOfALeadAreThere() {
        LeadId lead = warm("Anna");

        for (String form : new String[] {"edit", "handback", "temperature", "evidence", "people"}) {
            assertThat(read("/leads/" + lead + "/" + form).select("main form[method=post]"))
                    .as(form)
                    .isNotEmpty();
        }
        assertThat(read("/leads/new").select("[name=person]")).hasSize(1);
    }

    @Test
    void whoeverNamesACampaignWhenTheirLeadIsOpenedHasAnsweredIt() {
        String radio = people.as(owner, () -> leads.campaign("Radio spots")).toString();
        assertThat(read("/leads/new").select("[name=heardOf] option").eachText())
                .contains("Radio spots");

        MvcTestResult opened =
                post(
                        "/leads",
                        Map.of("person", "Rosa Lind", "somebodyNew", "true", "heardOf", radio));

        assertThat(opened).hasStatus(302);
        String lead = String.valueOf(opened.getResponse().getRedirectedUrl());
        assertThat(read(lead).select("main").text()).contains("Heard of us by Radio spots");
        assertThat(read(lead).select("main .heat-hot, main .heat-warm"))
                .as("what they remember says nothing of their will to buy")
                .isEmpty();
        assertThat(
                        post(
                                "/leads",
                                Map.of(
                                        "person",
                                        "Ida Lind",
                                        "somebodyNew",
                                        "true",
                                        "heardOf",
                                        java.util.UUID.randomUUID().toString())))
                .hasStatus(404);
        assertThat(read("/leads").select("tbody").text()).doesNotContain("Ida");
    }

    @Test
    void aStaleEditIsShownBesideTheNewerOne() {
        LeadId lead = warm("Anna");
        Document form = read("/leads/" + lead + "/edit");
        String version = form.select("[name=version]").val();
        assertThat(post("/leads/" + lead, Map.of("version", version, "pain", "Freight delays")))
                .hasStatus(302);

        MvcTestResult stale =
                post("/leads/" + lead, Map.of("version", version, "pain", "High prices"));

        assertThat(stale).hasStatus(409);
        assertThat(parse(stale).select("[name=pain]").text()).isEqualTo("High prices");
        assertThat(parse(stale).select(".field-theirs").text()).contains("Freight delays");
    }

    @Test
    void aStakeholderIsFoundByName() {
        LeadId lead = warm("Anna");
        people.as(owner, () -> leads.person("Clara", "Boss"));

        assertThat(
                        post(
                                "/leads/" + lead + "/people",
                                Map.of("person", "clara", "role", "DECISION_MAKER")))
                .hasStatus(302);

        assertThat(read("/leads/" + lead).select(".lead-people").text())
                .contains("Clara Boss", "Decision maker", "never reached");
        assertThat(post("/leads/" + lead + "/people", Map.of("person", "Nobody Known")))
                .hasStatus(422);
    }

    @Test
    void aLeadIsOpenedForSomebodyNew() {
        assertThat(post("/leads", Map.of("person", "Nina New"))).hasStatus(422);

        MvcTestResult opened =
                post(
                        "/leads",
                        Map.of(
                                "person",
                                "Nina New",
                                "somebodyNew",
                                "true",
                                "company",
                                "Hafen GmbH",
                                "interest",
                                "Cranes"));

        assertThat(opened).hasStatus(302);
        assertThat(read("/leads?q=nina").select("tbody tr").text())
                .contains("Nina New", "Hafen GmbH", "Cranes");
    }

    @Test
    void theQueueShowsTheNextLeadAndAfterSavingTheOneAfterIt() {
        LeadId first = warm("Anna");
        clock.forward(Duration.ofMinutes(5));
        LeadId second = warm("Ben");

        Document queue = read("/queue");
        assertThat(queue.select("#now").text()).isEqualTo("Anna Berg");
        assertThat(queue.select(".queue-list li")).hasSize(2);
        assertThat(queue.select(".outcomes input[type=radio]")).hasSize(9);

        assertThat(
                        post(
                                "/queue/" + first + "/touches",
                                Map.of(
                                        "outcome",
                                        "NO_ANSWER",
                                        "channel",
                                        "EMAIL",
                                        "next",
                                        "USUAL")))
                .hasStatus(302);

        Document next = read("/queue");
        assertThat(next.select("#now").text()).isEqualTo("Ben Berg");
        assertThat(next.select(".queue-list li")).hasSize(1);
        assertThat(next.select(".head-line").text()).contains("1 waiting").contains("1 done today");
        assertThat(people.as(sal, () -> desk.card(second)).assigneeName()).isEqualTo("Sal");
    }

    @Test
    void whatTheQueueRefusesKeepsWhatWasTyped() {
        LeadId lead = warm("Anna");

        MvcTestResult refused =
                post(
                        "/queue/" + lead + "/touches",
                        Map.of("outcome", "TALKED", "channel", "PHONE", "note", "She likes blue"));

        assertThat(refused).hasStatus(422);
        assertThat(parse(refused).select("[name=note]").val()).isEqualTo("She likes blue");
        assertThat(parse(refused).select(".field-error").text()).contains("They came by email.");
    }

    @Test
    void aClaimTakesTheLeadAndLettingGoGivesItBack() {
        LeadId lead = warm("Anna");
        assertThat(post("/queue/" + lead + "/claim", Map.of())).hasStatus(302);

        assertThat(read("/queue").select(".queue-claim").text()).contains("Yours until");
        assertThat(post("/queue/" + lead + "/release", Map.of())).hasStatus(302);
        assertThat(read("/queue").select(".queue-claim").text()).contains("Take it");
    }

    @Test
    void notNowLeadsToTheHandBack() {
        LeadId lead = warm("Anna");

        MvcTestResult saved =
                post(
                        "/queue/" + lead + "/touches",
                        Map.of("outcome", "NOT_NOW", "channel", "EMAIL"));

        assertThat(saved).hasRedirectedUrl("/leads/" + lead + "/handback?reason=TIMING&from=queue");
    }

    @Test
    void whoOnlyReadsSeesNoFormsToWork() {
        LeadId lead = warm("Anna");
        UserId marketer = people.named("Mia", Role.MARKETER);

        Document page = parse(get(marketer, "/leads/" + lead));

        assertThat(page.select("#touch")).isEmpty();
        assertThat(page.select("a[href$=handback]")).isEmpty();
        assertThat(parse(get(marketer, "/queue?assignee=any")).select(".queue-log")).isEmpty();
    }

    private LeadId warm(String name) {
        return people.as(
                owner,
                () -> {
                    LeadId lead = leads.warm(name, clock.instant());
                    book.assign(lead, sal);
                    return lead;
                });
    }

    private Document read(String path) {
        MvcTestResult answer = get(sal, path);
        assertThat(answer).as(path).hasStatusOk();
        return parse(answer);
    }

    private String csv(String path) {
        return body(get(sal, path));
    }

    private MvcTestResult get(UserId by, String path) {
        return pages.get().uri(path).with(people.by(by)).accept("text/html", "text/csv").exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request =
                pages.post()
                        .uri(path)
                        .with(people.by(sal))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .accept("text/html");
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Document parse(MvcTestResult answer) {
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
