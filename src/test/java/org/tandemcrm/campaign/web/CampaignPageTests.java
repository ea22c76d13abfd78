package org.tandemcrm.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class CampaignPageTests {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Autowired MockMvcTester pages;
    @Autowired UserMother users;
    @Autowired CampaignDesk desk;
    @Autowired MemberList members;
    @Autowired ResponseBook book;
    @Autowired ContactDirectory contacts;
    @Autowired TestClock clock;

    UserId marta;

    @BeforeEach
    void start() {
        clock.setTo(NOON);
        marta = users.marketer();
    }

    @Test
    void anEmptyListOffersTheFirstCampaign() {
        Document page = open("/campaigns", marta);

        assertThat(page.select("h1").text()).isEqualTo("Campaigns");
        assertThat(page.select(".empty-place a").attr("href")).isEqualTo("/campaigns/new");
        assertThat(open("/campaigns", users.salesperson()).select(".empty-place a")).isEmpty();
    }

    @Test
    void theTableShowsCostsToWhoMaySeeThem() {
        plan();

        assertThat(open("/campaigns", marta).select("tbody").text()).contains("€481");
        Document sales = open("/campaigns", users.salesperson());
        assertThat(sales.select("tbody").text()).contains("Spring mailing").doesNotContain("€");
        assertThat(sales.select("thead").text()).doesNotContain("Cost");
    }

    @Test
    void theFileOfTheListKeepsQuietAboutCostsToo() throws Exception {
        plan();

        assertThat(body(get("/campaigns.csv", marta))).contains("480.5");
        assertThat(body(get("/campaigns.csv", users.salesperson())))
                .contains("Spring mailing")
                .doesNotContain("480");
    }

    @Test
    void theFormPlansACampaignWithItsCosts() {
        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns")
                        .with(users.signedIn(marta))
                        .param("name", "Trade fair")
                        .param("channel", "EVENT")
                        .param("status", "PLANNED")
                        .param("plan.startsOn", "2026-05-01")
                        .param("costs[0].description", "")
                        .param("costs[1].description", "Stand")
                        .param("costs[1].planned", "1,200.50")
                        .exchange();

        Document page = open(location(answer), marta);
        assertThat(page.select("h1").text()).isEqualTo("Trade fair");
        assertThat(page.select("main").text()).contains("Stand").contains("€1,200.50");
        assertThat(page.select("[aria-current=step]").text()).contains("Brief");
        assertThat(page.select(".life-missing a").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/audience"))
                .anyMatch(href -> href.endsWith("/briefing"));
    }

    @Test
    void whatRunsAlreadySaysSinceWhenForNothingIsLaunchedPastSales() throws Exception {
        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns")
                        .with(users.signedIn(marta))
                        .param("name", "Flyer")
                        .param("channel", "FLYER")
                        .param("status", "RUNNING")
                        .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).select("#f-plan-startsOn-note").text())
                .contains("Say since when it runs.");
    }

    @Test
    void theYearsPlanShowsEachCampaignInTheQuartersThatItTouches() {
        CampaignId spring = plan();

        Document year = open("/campaigns/plan?year=2026", marta);
        assertThat(year.select("h1").text()).isEqualTo("Plan of 2026");
        assertThat(year.select("[aria-label='Quarter 1'] a").eachAttr("href"))
                .containsExactly("/campaigns/" + spring);
        assertThat(year.select("[aria-label='Quarter 2'] a")).hasSize(1);
        assertThat(year.select("[aria-label='Quarter 3'] a")).isEmpty();
        assertThat(year.select("[aria-label='Quarter 1']").text()).contains("now", "€500", "€381");
        Document sales = open("/campaigns/plan", users.salesperson());
        assertThat(sales.select("main").text()).contains("Spring mailing").doesNotContain("€");
        assertThat(open("/campaigns/plan?year=2027", marta).select(".empty-place")).hasSize(1);
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTypedAndSaysWhereTheyAre() throws Exception {
        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns")
                        .with(users.signedIn(marta))
                        .param("name", "")
                        .param("channel", "FLYER")
                        .param("status", "PLANNED")
                        .param("plan.startsOn", "2026-13-01")
                        .param("message.pain", "Late freight")
                        .exchange();

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("#f-name-note").text()).isEqualTo("Give the campaign a name.");
        assertThat(page.select("#f-plan-startsOn-note .field-error")).hasSize(1);
        assertThat(page.select("#f-message-pain").text()).isEqualTo("Late freight");
    }

    @Test
    void anAmountThatIsNoneIsShownAtItsLine() throws Exception {
        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns")
                        .with(users.signedIn(marta))
                        .param("name", "Fair")
                        .param("channel", "EVENT")
                        .param("costs[0].description", "")
                        .param("costs[1].description", "Stand")
                        .param("costs[1].planned", "a lot")
                        .exchange();

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("#f-costs-1-planned-note").text())
                .startsWith("This is not an amount");
        assertThat(page.select("#f-costs-1-planned").val()).isEqualTo("a lot");
    }

    @Test
    void anEditOfAnOlderVersionShowsWhatStandsThereNow() throws Exception {
        CampaignId id = plan();
        long opened = desk.card(id).version();
        users.as(marta, () -> desk.change(id, opened, CampaignMother.named("Summer mailing")));

        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns/{id}", id)
                        .with(users.signedIn(marta))
                        .param("version", String.valueOf(opened))
                        .param("name", "Easter mailing")
                        .param("channel", "EMAIL")
                        .exchange();

        assertThat(answer).hasStatus(409);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("#f-name").val()).isEqualTo("Easter mailing");
        assertThat(page.select(".field-theirs").text()).contains("Summer mailing");
        assertThat(page.select("input[name=version]").val())
                .isEqualTo(String.valueOf(desk.card(id).version()));
    }

    @Test
    void aResponseIsLoggedBySearchAndKind() {
        CampaignId id = plan();
        ContactId anna = contact("Anna");

        Document found = open("/campaigns/" + id + "/responses?find=anna", marta);
        assertThat(found.select("input[name=contactId][checked]").val()).isEqualTo(anna.toString());

        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns/{id}/responses", id)
                        .with(users.signedIn(users.colleague()))
                        .param("contactId", anna.toString())
                        .param("kind", "ASKED_PRICE")
                        .exchange();

        Document after = open(location(answer), marta);
        assertThat(after.select("#log h2").text()).isEqualTo("Log another response");
        assertThat(after.select("tr.changed").text())
                .contains("Anna")
                .contains("Asked for a price");
        assertThat(after.select(".heat").text()).isEqualTo("Hot");
        assertThat(book.of(anna)).hasSize(1);
    }

    @Test
    void aResponseOfSomebodyNewAsksForWhatIsMissing() throws Exception {
        CampaignId id = plan();

        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns/{id}/responses", id)
                        .with(users.signedIn(marta))
                        .param("contactId", "new")
                        .param("email", "not an address")
                        .param("occurredAt", "2026-03-11T10:00")
                        .param("kind", "REPLIED")
                        .exchange();

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("#f-email-note").text()).contains("This is not an email address.");
        assertThat(page.select("#f-email").val()).isEqualTo("not an address");
        assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("REPLIED");
    }

    @Test
    void aResponseWithoutPersonAndKindSaysSoAtBoth() throws Exception {
        CampaignId id = plan();
        contact("Anna");

        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns/{id}/responses", id)
                        .with(users.signedIn(marta))
                        .param("find", "Anna")
                        .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).select(".field-error").eachText())
                .contains("Choose who answered.", "Choose what happened.");
    }

    @Test
    void peopleAreFoundAddedAndTakenOff() {
        CampaignId id = plan();
        ContactId anna = contact("Anna");
        contact("Bert");

        Document found = open("/campaigns/" + id + "/members?find=berg", marta);
        assertThat(found.select("input[name=person]")).hasSize(2);
        assertThat(found.select("form[action$=selection] button").text())
                .isEqualTo("Add all 2 who fit");

        post("/campaigns/" + id + "/members/selection", "query", "q=berg");
        assertThat(open("/campaigns/" + id + "/members", marta).select("tbody tr")).hasSize(2);

        post("/campaigns/" + id + "/members/" + anna + "/removal", "x", "");
        assertThat(open("/campaigns/" + id + "/members", marta).select("tbody tr").eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains("Bert");
    }

    @Test
    void aSalespersonReadsTheListAndCannotChangeIt() {
        CampaignId id = plan();
        ContactId anna = contact("Anna");
        UserId sam = users.salesperson();

        assertThat(open("/campaigns/" + id + "/members", sam).select("form[method=post]"))
                .noneMatch(form -> form.attr("action").contains("/campaigns/"));
        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns/{id}/members", id)
                        .with(users.signedIn(sam))
                        .param("person", anna.toString())
                        .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(desk.card(id).members()).isZero();
    }

    @Test
    void endingIsTakenBackByUndo() {
        CampaignId id =
                users.as(
                        marta,
                        () -> desk.log(CampaignMother.springMailing(), CampaignStatus.RUNNING));

        post("/campaigns/" + id + "/ending", "x", "");
        assertThat(desk.card(id).status()).isEqualTo(CampaignStatus.ENDED);
        post("/campaigns/" + id + "/resumption", "x", "");
        assertThat(desk.card(id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void scriptInANameIsShownAsText() {
        users.as(
                marta, () -> desk.plan(CampaignMother.named("<script>alert(1)</script> & \"co\"")));

        Document page = open("/campaigns", marta);
        assertThat(page.select("tbody a").text()).isEqualTo("<script>alert(1)</script> & \"co\"");
    }

    @Test
    void aCampaignThatDoesNotExistIsNotFound() {
        assertThat(get("/campaigns/" + CampaignId.next(), marta)).hasStatus(404);
        assertThat(get("/campaigns/nonsense", marta)).hasStatus(400);
    }

    @Test
    void theListSaysWhoHasResponded() {
        CampaignId id = plan();
        ContactId anna = contact("Anna");
        users.as(marta, () -> members.add(id, List.of(anna)));
        users.as(marta, () -> book.record(CampaignMother.reply(id, anna, NOON)));

        Document list = open("/campaigns/" + id + "/members", marta);
        assertThat(list.select("tbody").text()).contains("Responded");
    }

    @Test
    void aListIsRehearsedThenLoggedWithWhoIsKnownAskedNewAndWrong() throws Exception {
        CampaignId fair = plan();
        contact("Anna", "Berg", "anna@hafen.example");
        contact("Bert", "Kai", "bert.one@kai.example");
        contact("Bert", "Kai", "bert.two@kai.example");
        String text =
                """
                Name,Email
                A. Berg,ANNA@hafen.example
                Bert Kai,
                Cora Elm,cora@elm.example
                Dora,not-an-address
                Anna Again,anna@hafen.example
                """;

        MvcTestResult rehearsal = list(fair, "", Map.of("text", text, "kind", "ATTENDED"));
        assertThat(rehearsal).hasStatusOk();
        Document page = Jsoup.parse(body(rehearsal));
        assertThat(page.select("main").text())
                .contains("5 lines: 1 known, 1 new, 1 to choose, 2 that cannot be taken.")
                .contains("\"not-an-address\" is not an email address.")
                .contains("The same person as in line 2.");
        assertThat(page.select("input[type=radio]")).hasSize(4);
        assertThat(open("/campaigns/" + fair + "/responses", marta).select("tbody tr")).isEmpty();

        Map<String, String> typed = new HashMap<>(Map.of("text", text, "kind", "ATTENDED"));
        assertThat(list(fair, "/log", typed)).hasStatus(422);
        typed.put("choices[3]", page.select("input[type=radio]").get(1).val());
        assertThat(list(fair, "/log", typed)).hasStatus(302);

        assertThat(
                        open("/campaigns/" + fair + "/responses", marta)
                                .select("tbody td:first-child")
                                .eachText())
                .containsExactlyInAnyOrder("Anna Berg", "Bert Kai", "Cora Elm");
    }

    private MvcTestResult list(CampaignId id, String step, Map<String, String> typed) {
        var request =
                pages.post()
                        .uri("/campaigns/{id}/responses/list" + step, id)
                        .with(users.signedIn(marta));
        typed.forEach(request::param);
        return request.exchange();
    }

    private void contact(String first, String last, String email) {
        users.as(
                marta,
                () -> contacts.add(ContactDetails.named(first, last).withEmails(List.of(email))));
    }

    private CampaignId plan() {
        return users.as(marta, () -> desk.plan(CampaignMother.springMailing()));
    }

    private ContactId contact(String name) {
        return users.as(marta, () -> contacts.add(ContactMother.person(name, "Berg")));
    }

    private MvcTestResult get(String uri, UserId user) {
        return pages.get()
                .uri(uri)
                .accept("text/html,text/csv")
                .with(users.signedIn(user))
                .exchange();
    }

    private Document open(String uri, UserId user) {
        MvcTestResult answer = get(uri, user);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private void post(String uri, String name, String value) {
        MvcTestResult answer =
                pages.post().uri(uri).with(users.signedIn(marta)).param(name, value).exchange();
        assertThat(answer).hasStatus(302);
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
