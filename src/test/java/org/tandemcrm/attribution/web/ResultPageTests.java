package org.tandemcrm.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignFacts;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class ResultPageTests {

    private static final String RESULTS = "/campaigns";

    @Autowired Pages pages;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired LeadDesk leads;
    @Autowired Firm firm;
    @Autowired Api api;
    @Autowired CampaignDesk desk;

    private UserId owner;
    private CampaignId mailing;
    private CampaignId fair;

    /** Three answer the mailing: Anna buys, Bert comes back, Cora clicked once. */
    @BeforeEach
    void threeAnswers() {
        owner = users.owner();
        users.salesperson();
        mailing = mother.campaign("Spring mailing");
        fair = mother.campaign("Trade show");
        ContactId anna = mother.contact("Anna", "Berg");
        DealId deal =
                mother.accept(mother.hotLead(anna, mailing, mother.hourAgo()), mother.hourAgo());
        mother.win(deal, "1000.00", firm.today());
        LeadId bert = mother.hotLead(mother.contact("Bert", "Kai"), mailing, mother.hourAgo());
        users.as(owner, () -> leads.giveBack(bert, handback()));
        mother.response(
                mailing, mother.contact("Cora", "Elm"), ResponseKind.SCANNED, mother.hourAgo());
    }

    @Test
    void theTableSaysWhatCameOfEachCampaign() {
        Document page = pages.read(owner, "/campaigns/results?sort=name");

        assertThat(page.select("tbody tr")).hasSize(2);
        String spring = page.select("tbody tr").get(0).text();
        assertThat(spring).contains("Spring mailing", "€1,000", "Timing 1", "Briefing not ready");
        assertThat(numbers(page, "Responded")).isEqualTo("3");
        assertThat(numbers(page, "Warm")).isEqualTo("2");
        assertThat(numbers(page, "Accepted")).isEqualTo("1");
        assertThat(numbers(page, "Won")).isEqualTo("1");
        assertThat(page.select(".result-next").get(0).text()).startsWith("Repeat");
    }

    @Test
    void everyNumberOpensAListOfAsMany() {
        Document page = pages.read(owner, "/campaigns/results?sort=name");
        for (String step : new String[] {"Responded", "Warm", "Accepted", "Won"}) {
            String href = cell(page, step).select("a").attr("href");
            assertThat(pages.read(owner, href).select("tbody tr"))
                    .as(step)
                    .hasSize(Integer.parseInt(numbers(page, step)));
        }
        String timing = page.select(".result-reason a").attr("href");
        assertThat(pages.read(owner, timing).select("tbody").text())
                .contains("Bert Kai")
                .doesNotContain("Anna");
    }

    @Test
    void aCampaignsOwnPageShowsTheWayTheTimesAndTheChannels() {
        Document page = pages.read(owner, "/campaigns/" + mailing + "/results");

        assertThat(page.select("[aria-current=page]").text()).contains("Results");
        assertThat(page.select("table").first().text()).contains("Responded 3", "Warm 2");
        assertThat(page.select(".chart-columns, .chart-bars")).hasSize(2);
        assertThat(pages.read(owner, "/campaigns/" + fair + "/results").select("main").text())
                .contains("Too few to tell");
    }

    @Test
    void theFileSaysTheSameAndSalespeopleSeeNoCosts() {
        String file = Pages.text(pages.get(owner, "/campaigns/results.csv?sort=name"));
        assertThat(file.lines().toList()).hasSize(3);
        assertThat(file).contains("Next time").contains("Timing 1");

        UserId sam = users.salesperson();
        assertThat(Pages.text(pages.get(sam, "/campaigns/results.csv"))).doesNotContain("Profit");
        assertThat(pages.read(sam, "/campaigns/results").select("thead").text())
                .contains("Warm")
                .doesNotContain("Cost", "Profit", "Next time");
    }

    @Test
    void theUsualShareIsOfAllCampaignsWhateverTheTableShows() {
        UserId marta = users.marketer();
        CampaignId flyer =
                users.as(
                        marta,
                        () ->
                                desk.log(
                                        CampaignMother.named("Flyer")
                                                .with(CampaignFacts.NONE.reaching(1_000)),
                                        CampaignStatus.ENDED));
        CampaignId radio =
                users.as(
                        marta,
                        () ->
                                desk.log(
                                        CampaignMother.named("Radio")
                                                .with(CampaignFacts.NONE.reaching(1_000)),
                                        CampaignStatus.ENDED));
        for (int i = 0; i < 40; i++) {
            mother.response(
                    radio,
                    mother.contact("Guest" + i, "Ohm"),
                    ResponseKind.SCANNED,
                    mother.hourAgo());
        }

        String all = next(pages.read(owner, "/campaigns/results?sort=name"), "Flyer");
        String alone = next(pages.read(owner, "/campaigns/results?q=flyer"), "Flyer");
        String own =
                pages.read(owner, "/campaigns/" + flyer + "/results").select(".result-why").text();

        assertThat(all).contains("fewer than usual");
        assertThat(alone).isEqualTo(all);
        assertThat(own).isEqualTo(all);
        assertThat(api.get(owner, "/campaigns/results?q=flyer"))
                .bodyJson()
                .extractingPath("$.items[0].why")
                .isEqualTo(all);
    }

    @Test
    void creditIsToldByTheChosenModelOnThePageInTheFileAndForPrograms() {
        ContactId dora = mother.contact("Dora", "Fell");
        mother.response(fair, dora, ResponseKind.ATTENDED, mother.hourAgo().minusSeconds(7_200));
        DealId deal =
                mother.accept(mother.hotLead(dora, mailing, mother.hourAgo()), mother.hourAgo());
        mother.win(deal, "600.00", firm.today());

        assertThat(credit("")).isEqualTo("300.00");
        assertThat(credit("?model=FIRST_TOUCH")).isEqualTo("600.00");
        assertThat(api.get(owner, RESULTS + "/results?model=LAST_TOUCH&sort=name"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].model")
                .isEqualTo("LAST_TOUCH");
        assertThat(api.get(owner, RESULTS + "/results?model=NONE")).hasStatus(422);
        Document page = pages.read(owner, "/campaigns/results?model=FIRST_TOUCH&sort=name");
        assertThat(page.select("#credit-model option[selected]").val()).isEqualTo("FIRST_TOUCH");
        for (String link :
                new String[] {"a.sort", ".pager-links a[download]", ".result-name > a"}) {
            assertThat(page.select(link).attr("href")).as(link).contains("model=FIRST_TOUCH");
        }
        assertThat(page.select("#credit-model").parents().select("input[name=sort]").val())
                .isEqualTo("name");
        assertThat(Pages.text(pages.get(owner, "/campaigns/results.csv?model=FIRST_TOUCH")))
                .contains("Credit, First touch");
    }

    @Test
    void theShareOfThoseWhoDecideOpensTheListOfThemAndAColleagueSeesIt() {
        assertThat(pages.read(owner, deciders("/campaigns/" + mailing + "/results")).text())
                .contains("Nothing fits these filters");
        LeadId dora = mother.hotLead(mother.contact("Dora", "Fell"), mailing, mother.hourAgo());
        mother.stakeholder(dora, leads.people(dora).get(0));

        Document people = pages.read(owner, deciders("/campaigns/" + mailing + "/results"));
        assertThat(people.select("tbody tr")).hasSize(1);
        assertThat(people.select("tbody").text()).contains("Dora Fell");

        Document seen = pages.read(users.colleague(), "/campaigns/" + mailing);
        assertThat(seen.select("main").text())
                .contains("1 of 4 who answered")
                .doesNotContain("Credit", "€");
    }

    @Test
    void everyBarByDayOpensTheAnswersOfTheDay() {
        Document page = pages.read(owner, "/campaigns/" + mailing + "/results");
        String day = page.select(".chart-columns thead a").first().attr("href");

        assertThat(pages.read(owner, day).select("tbody tr"))
                .hasSize(
                        Integer.parseInt(
                                page.select(".chart-columns .chart-value").first().text()));
        assertThat(day).contains("occurredAt.gte=", "occurredAt.lt=");
    }

    @Test
    void goalsStandBesideWhatCame() {
        UserId marta = users.marketer();
        users.as(
                marta,
                () ->
                        desk.change(
                                mailing,
                                desk.card(mailing).version(),
                                desk.card(mailing)
                                        .details()
                                        .with(
                                                new CampaignFacts(
                                                        null, null, null, 40, 5, 1, null, null,
                                                        null))));

        Document table = pages.read(owner, "/campaigns/results?sort=name");
        assertThat(table.select("tbody tr").get(0).text())
                .contains("Goal: 3 of 40 responses, 2 of 5 warm leads, 1 of 1 sales");
        assertThat(pages.read(users.colleague(), "/campaigns/" + mailing).select("main").text())
                .contains("3 of 40 wanted", "2 of 5 wanted", "1 of 1 wanted");
        assertThat(api.get(owner, RESULTS + "/" + mailing + "/results"))
                .bodyJson()
                .extractingPath("$.result.goals[*].reached")
                .asArray()
                .containsExactly(3, 2, 1);
        assertThat(Pages.text(pages.get(owner, "/campaigns/results.csv")))
                .contains("Responses wanted");
    }

    private String deciders(String path) {
        return pages.read(owner, path).select("a[href*=decides]").attr("href");
    }

    private String credit(String query) {
        return (String)
                com.jayway.jsonpath.JsonPath.read(
                        Pages.text(api.get(owner, RESULTS + "/" + fair + "/results" + query)),
                        "$.result.credit.amount");
    }

    private static String next(Document page, String campaign) {
        return page.select("tbody tr:contains(" + campaign + ") .result-why").text();
    }

    private NewHandback handback() {
        return new NewHandback(
                HandbackReason.TIMING, null, false, null, mother.hourAgo().plusSeconds(60));
    }

    private static org.jsoup.nodes.Element cell(Document page, String label) {
        return page.select("tbody tr").get(0).select("td[data-label='" + label + "']").first();
    }

    private static String numbers(Document page, String label) {
        return cell(page, label).select("a").text();
    }
}
