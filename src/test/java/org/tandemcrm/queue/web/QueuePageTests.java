package org.tandemcrm.queue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.enablement.BriefingPart;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadMother;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** The hour of work: one lead after the other, each with all that one should know. */
@PageTest
@CleanDatabase
class QueuePageTests {

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
    @Autowired Consents consents;
    @Autowired Briefings briefings;
    @Autowired JdbcClient jdbc;

    private UserId sal;
    private UserId owner;
    private UserId marketer;
    private LeadMother leads;

    @BeforeEach
    void openTheDoors() {
        clock.setTo(NOW);
        owner = people.named("Olga", Role.OWNER);
        sal = people.named("Sal", Role.SALESPERSON);
        marketer = people.named("Mia", Role.MARKETER);
        leads = new LeadMother(contacts, companies, campaigns, responses, desk);
    }

    @Test
    void theLeadInFocusComesWithTheBriefingOfItsCampaignAndTheRuleForItsChannel() {
        LeadId lead = warm("Anna");
        CampaignId campaign =
                new CampaignId(
                        jdbc.sql("select campaign_id from campaign").query(UUID.class).single());
        people.as(
                owner,
                () ->
                        briefings.write(
                                campaign,
                                0,
                                BriefingText.NONE
                                        .with(BriefingPart.VALUE_PROPOSITION, "Half the freight")
                                        .with(BriefingPart.TALK_TRACK, "Ask how they ship today")
                                        .with(BriefingPart.FOLLOW_UP_RULE, "Within a day")
                                        .with(BriefingPart.QUESTIONS, "Is it insured? Yes.")
                                        .with(BriefingPart.PRICES, "List 7")
                                        .withFollowUpRules(
                                                Map.of(Channel.EMAIL, "Answer in the same thread")),
                                true));

        Document page = read(sal, "/queue?lead=" + lead);

        assertThat(page.select(".queue-part summary").eachText())
                .contains("Talk track", "Questions and answers", "Prices in force");
        assertThat(page.select(".queue-part[open]")).isEmpty();
        assertThat(page.select(".queue-rule").text()).isEqualTo("Answer in the same thread");
    }

    @Test
    void inPlaceTheNextLeadComesClaimedWithAnUndoForTheLast() {
        LeadId first = warm("Anna");
        clock.forward(Duration.ofMinutes(5));
        warm("Ben");

        MvcTestResult saved = log(first, true, Map.of("outcome", "NO_ANSWER", "channel", "EMAIL"));

        assertThat(saved).hasStatusOk();
        Document work = parse(saved);
        assertThat(work.select("html nav")).isEmpty();
        assertThat(work.select("#now").text()).isEqualTo("Ben Berg");
        assertThat(work.select(".queue-claim").text()).contains("Yours until");
        assertThat(work.select(".notice").text()).startsWith("Anna Berg: no answer.");
        String undo = work.select(".notice form").attr("action");

        assertThat(post(sal, undo, Map.of())).hasRedirectedUrl("/queue?lead=" + first);
        assertThat(jdbc.sql("select count(*) from touch").query(Long.class).single()).isZero();
        assertThat(read(sal, "/queue").select("#now").text()).isEqualTo("Anna Berg");
    }

    @Test
    void whoIsNotReadyLeadsToTheHandBackAndTheUndoComesAlong() {
        LeadId lead = warm("Anna");
        Map<String, String> notNow = Map.of("outcome", "NOT_NOW", "channel", "EMAIL");

        MvcTestResult saved = log(lead, true, notNow);

        assertThat(saved)
                .hasHeader("HX-Redirect", "/leads/" + lead + "/handback?reason=TIMING&from=queue");
        var flash = saved.getMvcResult().getFlashMap();
        assertThat(flash.getTargetRequestPath()).isEqualTo("/leads/" + lead + "/handback");
        assertThat(flash.get("noticeText")).isEqualTo("Anna Berg: not now.");
        String undo = String.valueOf(flash.get("noticeUndo"));
        assertThat(log(lead, false, notNow).getMvcResult().getFlashMap().get("noticeUndo"))
                .isNotNull();

        assertThat(post(sal, undo, Map.of())).hasRedirectedUrl("/queue?lead=" + lead);
    }

    @Test
    void whatIsWrongInPlaceStandsAtItsField() {
        LeadId lead = warm("Anna");

        MvcTestResult refused = log(lead, true, Map.of("outcome", "TALKED", "channel", "PHONE"));

        assertThat(refused).hasStatus(422);
        assertThat(parse(refused).select(".queue-reasons input[type=radio]")).hasSize(3);
        assertThat(parse(refused).select(".queue-reasons .field-error").text())
                .contains("They came by email.");
    }

    @Test
    void oneKeyGivesTheReasonForACall() {
        LeadId lead = warm("Anna");

        assertThat(
                        log(
                                lead,
                                false,
                                Map.of("outcome", "TALKED", "channel", "PHONE", "why", "ASKED")))
                .hasRedirectedUrl("/queue");

        assertThat(jdbc.sql("select channel_reason from touch").query(String.class).single())
                .isEqualTo("They gave a number and asked to be called");
    }

    @Test
    void aRefusedWayIsShownBeforeOneTries() {
        LeadId lead = warm("Anna");
        people.as(
                owner,
                () ->
                        consents.set(
                                desk.people(lead).get(0),
                                Channel.EMAIL,
                                ConsentPurpose.PERSONAL,
                                ConsentState.REFUSED));

        Document page = read(sal, "/queue?lead=" + lead);

        assertThat(page.select(".queue-facts .bad").text()).contains("not to reach them by email");
        assertThat(page.select(".ways .is-refused").text()).contains("Email");
        assertThat(page.select(".ways input[checked]").val()).isEqualTo("PHONE");
    }

    @Test
    void afterSixTriesTheHandBackIsProposed() {
        LeadId lead = warm("Anna");
        List<String> next = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Document page = read(sal, "/queue?lead=" + lead);
            if (i > 1) {
                assertThat(page.select(".outcomes legend").text())
                        .contains("Attempt %d of 6".formatted(i));
            }
            next.add(
                    log(lead, false, Map.of("outcome", "NO_ANSWER", "channel", "EMAIL"))
                            .getResponse()
                            .getRedirectedUrl());
            clock.forward(Duration.ofDays(2));
        }

        assertThat(next.subList(0, 5)).containsOnly("/queue");
        assertThat(next.get(5))
                .isEqualTo("/leads/" + lead + "/handback?reason=UNREACHABLE&from=queue");
        assertThat(
                        read(sal, "/leads/" + lead + "/handback?reason=UNREACHABLE&from=queue")
                                .select("input[name=reason][checked]")
                                .val())
                .isEqualTo("UNREACHABLE");
    }

    @Test
    void aColdLeadIsRefusedWithTwoWaysOn() {
        LeadId lead = people.as(owner, () -> leads.cold("Carl", NOW.minus(Duration.ofDays(9))));
        people.as(owner, () -> book.assign(lead, sal));

        MvcTestResult refused = log(lead, false, Map.of("outcome", "TALKED", "channel", "PHONE"));

        assertThat(refused).hasStatus(422);
        assertThat(parse(refused).select(".alert-error").text()).contains("is still cold");
        assertThat(parse(refused).select(".lead-cold a").eachAttr("href"))
                .containsExactly("/leads/" + lead + "/campaign", "/leads/" + lead + "/evidence");
        CampaignId campaign = people.as(owner, () -> leads.campaign("Autumn mailing"));
        assertThat(
                        post(
                                sal,
                                "/leads/" + lead + "/campaign",
                                Map.of("campaign", campaign.toString())))
                .hasRedirectedUrl("/leads/" + lead);
        assertThat(jdbc.sql("select count(*) from campaign_member").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void theOwnerReadsColdTouchesWithTheirReasonsAndNobodyElseDoes() {
        LeadId lead = people.as(owner, () -> leads.cold("Carl", NOW.minus(Duration.ofDays(9))));
        people.as(owner, () -> book.assign(lead, sal));
        log(
                lead,
                false,
                Map.of("outcome", "TALKED", "channel", "PHONE", "coldReason", "Met on the train"));

        assertThat(read(owner, "/leads/cold-touches").select("tbody tr").text())
                .contains("Carl Berg", "Sal", "Met on the train");
        assertThat(body(get(owner, "/leads/cold-touches.csv"))).contains("Met on the train");
        assertThat(get(sal, "/leads/cold-touches")).hasStatus(403);
    }

    @Test
    void marketingFindsWhatWasHandedBackByReasonAndTakesItIntoACampaign() {
        LeadId timing = warm("Anna");
        LeadId budget = warm("Ben");
        handBack(timing, HandbackReason.TIMING, "After the fair");
        handBack(budget, HandbackReason.BUDGET, null);

        Document all = read(marketer, "/leads/handed-back");
        assertThat(all.select(".chips").text()).contains("Timing 1", "Budget 1");
        Document page = read(marketer, "/leads/handed-back?reason=TIMING");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text())
                .contains("Anna Berg", "After the fair", "Spring mailing");

        CampaignId campaign = people.as(owner, () -> leads.campaign("Autumn mailing"));
        assertThat(
                        post(
                                marketer,
                                "/leads/handed-back",
                                Map.of(
                                        "campaign",
                                        campaign.toString(),
                                        "contact",
                                        page.select("input[name=contact]").val())))
                .hasRedirectedUrl("/leads/handed-back");
        assertThat(
                        jdbc.sql("select count(*) from campaign_member where campaign_id = ?")
                                .param(campaign.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whoAnswersAgainLeavesMarketingsList() {
        LeadId lead = warm("Anna");
        handBack(lead, HandbackReason.TIMING, null);
        clock.forward(Duration.ofDays(3));
        people.as(
                owner,
                () ->
                        leads.answered(
                                desk.people(lead).get(0),
                                leads.campaign("Autumn mailing"),
                                ResponseKind.REPLIED,
                                Channel.EMAIL,
                                clock.instant()));

        assertThat(read(marketer, "/leads/handed-back").select("main").text())
                .contains("Sales has handed nothing back.");
        assertThat(read(owner, "/queue?assignee=any").select(".queue-list").text())
                .contains("Anna Berg");
    }

    @Test
    void aCallOfSomebodyKnownIsOneFactAndItsClockStopsAtZero() {
        ContactId anna =
                people.as(
                        owner,
                        () ->
                                contacts.add(
                                        ContactDetails.named("Anna", "Berg")
                                                .withPhones(List.of("040 1234567"))));
        CampaignId campaign = people.as(owner, () -> leads.campaign("Spring mailing"));

        assertThat(read(sal, "/call?q=040 1234").select(".call-who h2").text())
                .isEqualTo("Anna Berg");
        assertThat(read(sal, "/call?q=34567").select(".call-who h2").text()).isEqualTo("Anna Berg");
        assertThat(read(sal, "/call?q=ber").select(".call-who h2").text()).isEqualTo("Anna Berg");
        MvcTestResult saved =
                post(
                        sal,
                        "/call",
                        Map.of(
                                "contact",
                                anna.toString(),
                                "campaign",
                                campaign.toString(),
                                "outcome",
                                "TALKED"));

        LeadId lead = people.as(owner, () -> desk.openLeadOf(anna)).orElseThrow();
        assertThat(saved).hasRedirectedUrl("/leads/" + lead);
        assertThat(people.as(owner, () -> desk.card(lead)).heat()).isEqualTo(25);
        assertThat(
                        jdbc.sql("select count(*) from lead_clock where stopped_at = started_at")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aCallerWhoReadsOutACodeCountsForItsCampaign() {
        CampaignId flyer = people.as(owner, () -> leads.campaign("Flyer"));
        jdbc.sql("update campaign set code = 'K7PX'").update();
        Map<String, String> call =
                new HashMap<>(Map.of("lastName", "New", "outcome", "TALKED", "code", "K7PY"));

        Document asked = read(sal, "/call?q=k7px");
        assertThat(asked.select("#call-found").text())
                .contains("The code is of Flyer.")
                .doesNotContain("Nobody we know");
        assertThat(asked.select(".call-who h2").text()).isEqualTo("Somebody new");
        MvcTestResult unknown = post(sal, "/call", call);
        assertThat(unknown).hasStatus(422);
        assertThat(unknown).bodyText().contains("No campaign has this code.");
        call.put("code", " k7-px");
        assertThat(post(sal, "/call", call)).hasStatus(302);
        assertThat(
                        jdbc.sql("select campaign_id from response where kind = 'CALLED'")
                                .query(UUID.class)
                                .list())
                .containsExactly(flyer.value());
    }

    @Test
    void aStrangerWhoKnowsNoCampaignIsEnteredWithTheirNumber() {
        Document named = read(sal, "/call?q=Anna van Berg, 040 55501&stranger=true");
        assertThat(named.select("[name=firstName]").val()).isEqualTo("Anna van");
        assertThat(named.select("[name=lastName]").val()).isEqualTo("Berg");
        assertThat(named.select("[name=phone]").val()).isEqualTo("040 55501");
        assertThat(read(sal, "/call?q=0171 555 12345&stranger=true").select("[name=phone]").val())
                .isEqualTo("0171 555 12345");

        MvcTestResult saved =
                post(
                        sal,
                        "/call",
                        Map.of("lastName", "New", "phone", "0171 55512345", "outcome", "TALKED"));

        assertThat(saved).hasStatus(302);
        String undo = String.valueOf(saved.getMvcResult().getFlashMap().get("noticeUndo"));
        assertThat(jdbc.sql("select e164 from contact_phone").query(String.class).single())
                .isEqualTo("+4917155512345");
        assertThat(read(owner, "/queue?assignee=any").select(".queue-list").text()).contains("New");

        MvcTestResult undone = post(sal, undo, Map.of());
        assertThat(undone.getResponse().getRedirectedUrl()).startsWith("/call?contact=");
        assertThat(jdbc.sql("select count(*) from lead").query(Long.class).single()).isZero();
        assertThat(read(sal, undone.getResponse().getRedirectedUrl()).select(".call-who h2").text())
                .isEqualTo("New");
    }

    @Test
    void whatTheyAnsweredBeforeIsChosenAlready() {
        CampaignId campaign = people.as(owner, () -> leads.campaign("Spring mailing"));
        LeadId lead = warm("Anna Berg");
        ContactId anna = people.as(owner, () -> desk.card(lead).contactId());
        people.as(
                owner,
                () ->
                        responses.record(
                                new NewResponse(
                                        campaign,
                                        anna,
                                        ResponseKind.REPLIED,
                                        Channel.EMAIL,
                                        clock.instant(),
                                        null)));

        Document page = read(sal, "/call?q=berg&contact=" + anna);

        assertThat(page.select("[name=campaign] option[selected]").val())
                .isEqualTo(campaign.toString());
        assertThat(page.select(".call-who button[type=submit]").text()).isEqualTo("Save the call");
    }

    @Test
    void whoCallsIsFoundByTheBeginningsOfTheirWordsAndOfTheirCompanys() {
        people.as(owner, () -> leads.personAt("Anna", "Hafen GmbH"));
        people.as(owner, () -> leads.personAt("Anna", "O'Neill Docks"));

        assertThat(found("anna")).hasSize(2);
        assertThat(found("haf")).containsExactly("Anna Berg Hafen GmbH");
        assertThat(found("hafen ann")).containsExactly("Anna Berg Hafen GmbH");
        assertThat(found("o'nei")).containsExactly("Anna Berg O'Neill Docks");
        assertThat(found("afen")).isEmpty();
        assertThat(found("anna | !'\\ :*")).as("signs count for nothing").hasSize(2);
    }

    private List<String> found(String typed) {
        MvcTestResult answer =
                pages.get()
                        .uri("/call?q={q}", typed)
                        .header(HttpHeaders.ACCEPT, "text/html")
                        .with(people.by(sal))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return parse(answer).select(".call-found li").eachText();
    }

    @Test
    void whoTakesNoneDownIsAskedForANameOrANumber() {
        MvcTestResult refused = post(sal, "/call", Map.of("outcome", "TALKED"));

        assertThat(refused).hasStatus(422);
        assertThat(parse(refused).select(".field-error").text()).contains("Enter a name");
    }

    private void handBack(LeadId lead, HandbackReason reason, @Nullable String note) {
        people.as(
                sal,
                () ->
                        desk.giveBack(
                                lead, new NewHandback(reason, null, false, note, clock.instant())));
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

    private MvcTestResult log(LeadId lead, boolean inPlace, Map<String, String> fields) {
        var request =
                pages.post()
                        .uri("/queue/" + lead + "/touches")
                        .accept("text/html")
                        .with(people.by(sal))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        if (inPlace) {
            request.header("HX-Request", "true");
        }
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(UserId by, String path, Map<String, String> fields) {
        var request =
                pages.post()
                        .uri(path)
                        .accept("text/html")
                        .with(people.by(by))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(UserId by, String path) {
        return pages.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, "text/html")
                .with(people.by(by))
                .exchange();
    }

    private Document read(UserId by, String path) {
        MvcTestResult answer = get(by, path);
        assertThat(answer).as(path).hasStatusOk();
        return parse(answer);
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
