package org.tandemcrm.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.attribution.MarkovMother;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class AttributionPageTests {

    private static final String PAGE = "/settings/attribution";

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired MarkovMother markovs;
    @Autowired Firm firm;
    @Autowired LeadDesk leads;
    @Autowired Pipeline pipeline;

    private UserId owner;
    private CampaignId mailing;
    private CampaignId fair;
    private DealId deal;

    @BeforeEach
    void aSaleOfTwoCampaigns() {
        owner = users.owner();
        users.salesperson();
        mailing = mother.campaign("Spring mailing");
        fair = mother.campaign("Trade show");
        ContactId anna = mother.contact("Anna", "Berg");
        mother.response(mailing, anna, ResponseKind.CLICKED, mother.hourAgo().minusSeconds(7_200));
        mother.response(fair, anna, ResponseKind.ATTENDED, mother.hourAgo().minusSeconds(3_600));
        deal = mother.accept(mother.hotLead(anna, mailing, mother.hourAgo()), mother.hourAgo());
    }

    @Test
    void theTableAddsUpUnderEveryModel() {
        mother.win(deal, "1000.00", firm.today());
        for (Model model : Model.values()) {
            Document page = pages.read(owner, "/attribution?model=" + model.name());
            assertThat(page.select("tfoot").text()).contains("€1,000.00");
            assertThat(page.select("[aria-label=Model] [aria-current]")).hasSize(1);
        }
        Document linear = pages.read(owner, "/attribution?model=LINEAR");
        assertThat(linear.select("tbody tr").eachText().get(0))
                .contains("Spring mailing", "€666.67");
        assertThat(linear.select("tbody tr").eachText().get(1)).contains("Trade show", "€333.33");
        assertThat(linear.select("tbody").text()).contains("No known campaign");
    }

    @Test
    void theNumberOfSalesOpensTheListOfThem() {
        mother.win(deal, "1000.00", firm.today());
        String list = pages.read(owner, "/attribution").select("tfoot a").attr("href");
        assertThat(pages.read(owner, list).select("tbody tr")).hasSize(1);
    }

    @Test
    void aModelThatIsNotThereIsRefusedWithTheOnesThatAre() {
        assertThat(pages.get(owner, "/attribution?model=GUESS")).hasStatus(422);
        assertThat(api.get(owner, "/attribution?model=GUESS")).hasStatus(422);
        assertThat(Pages.text(api.get(owner, "/deals/" + deal + "/credits?model=PARTICIPATION")))
                .contains("FIRST_TOUCH, LAST_TOUCH, LINEAR");
        assertThat(Pages.text(api.get(owner, "/deals/" + deal + "/credits?model=MARKOV")))
                .contains("409", "model-is-per-campaign");
        assertThat(api.get(owner, "/attribution?from=2026-02-01&to=2026-01-01")).hasStatus(422);
    }

    @Test
    void theFileHoldsTheSameTable() {
        mother.win(deal, "1000.00", firm.today());
        assertThat(Pages.text(pages.get(owner, "/attribution.csv?model=LINEAR")))
                .contains("Spring mailing,1,666.67", "Total,1,1000.00", "Spend", "Profit");
        assertThat(Pages.text(pages.get(users.salesperson(), "/attribution.csv?model=LINEAR")))
                .contains("Total,1,1000.00")
                .doesNotContain("Spend", "Profit");
    }

    @Test
    void whatIsCountedStandsBelowTheTable() {
        mother.win(deal, "1000.00", firm.today());
        String words = "#what-is-counted dd:contains(adds up to all sales)";
        Document page = pages.read(owner, "/attribution");
        assertThat(page.select("#what-is-counted dt").eachText())
                .contains("Credit", "Sourced", "Influenced", "Profit", "Cost per sale");
        assertThat(page.select(words)).hasSize(1);
        assertThat(pages.read(owner, "/attribution?model=PARTICIPATION").select(words)).isEmpty();
    }

    @Test
    void participationGivesTheWholeSaleToEachAndSaysWhatWasSold() {
        mother.win(deal, "1000.00", firm.today());
        JsonNode table = api.read(owner, "/attribution?model=PARTICIPATION");
        assertThat(table.at("/items/0/credit/amount").asString()).isEqualTo("1000.00");
        assertThat(table.at("/items/1/credit/amount").asString()).isEqualTo("1000.00");
        assertThat(table.at("/total/amount").asString()).isEqualTo("1000.00");
    }

    @Test
    void theModelsStandSideBySideAndSayHowFarTheyAreApart() {
        mother.win(deal, "1000.00", firm.today());
        Document page = pages.read(owner, "/attribution/models");
        assertThat(page.select("thead th")).hasSize(Model.sharing().size() + 3);
        assertThat(page.select("main > p").text())
                .contains("€500.00", "50 %", "First touch", "Distinct", "furthest apart");
        assertThat(page.select("tfoot td").eachText()).contains("€1,000");
        String file = Pages.text(pages.get(owner, "/attribution/models.csv"));
        assertThat(file).contains("Campaign,First touch,Last touch,Linear,", "Total,1000.00,");
        assertThat(pages.get(users.colleague(), "/attribution/models")).hasStatus(403);
    }

    @Test
    void markovSaysThatItIsNotWorkedOutAndThatTooFewJourneysSayNothing() {
        mother.win(deal, "1000.00", firm.today());
        assertThat(pages.read(owner, "/attribution/markov").select("main").text())
                .contains("have not been worked out yet");
        assertThat(Pages.text(api.get(owner, "/attribution?model=MARKOV")))
                .contains("409", "not-worked-out-yet");
        markovs.reckon(Period.month(YearMonth.from(firm.today())));
        Document page = pages.read(owner, "/attribution/markov");
        assertThat(page.select("main").text()).contains("As of", "1 journeys", "too few");
        assertThat(page.select("main table")).isEmpty();
        assertThat(Pages.text(api.get(owner, "/attribution?model=MARKOV")))
                .contains("409", "not-enough-journeys");
        assertThat(pages.get(users.salesperson(), "/attribution/markov")).hasStatus(403);
        assertThat(pages.get(owner, "/attribution/markov?memory=4")).hasStatus(422);
    }

    @Test
    void markovSharesWhatWasSoldAndSaysHowSureItIs() {
        markovs.journeys(75, true, mailing, fair);
        markovs.journeys(25, false, fair);
        markovs.reckon(Period.month(YearMonth.from(firm.today())));
        Document page = pages.read(owner, "/attribution/markov");
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody").text()).contains("Trade show", "and", "€");
        assertThat(page.select("tfoot").text()).contains("€750.75");
        String file = page.select("a[download]").attr("href");
        assertThat(Pages.text(pages.get(owner, file))).contains("Campaign,Sales,", "750.75");
        JsonNode table = api.read(owner, "/attribution?model=MARKOV");
        assertThat(table.at("/total/amount").asString()).isEqualTo("750.75");
        assertThat(table.at("/items/0/sales").asInt()).isEqualTo(75);
        assertThat(table.at("/journeys").asInt()).isEqualTo(100);
    }

    @Test
    void aDealShowsWhatEveryModelGivesEachResponse() {
        String open = pages.read(owner, "/deals/" + deal + "/credits").select("main").text();
        assertThat(open).contains("Credits follow when the deal is won").doesNotContain("€");
        mother.win(deal, "1000.00", firm.today());
        Document page = pages.read(owner, "/deals/" + deal + "/credits");
        Elements responses = page.select("tbody tr:not(:has(.muted))");
        assertThat(responses).hasSize(3);
        assertThat(responses.get(0).select("td")).hasSize(Model.sharing().size());
        assertThat(page.select("tbody tr:has(.muted)").text())
                .contains("became warm", "Accepted by sales", "won");
        assertThat(page.select("tbody").text()).contains("333.34", "first response");
        assertThat(Pages.text(pages.get(owner, "/deals/" + deal + "/credits.csv")))
                .contains("Trade show,Attended", "333.33");
    }

    @Test
    void theOwnersWeightsAndReachChangeTheCredits() {
        mother.win(deal, "1000.00", firm.today());
        String fields = "halfLifeDays=7&first=22.5&last=77.5&version=";
        assertThat(pages.post(owner, PAGE, fields + 0)).hasStatus3xxRedirection();
        assertThat(first(deal, "CUSTOM")).isEqualTo("225.00");

        assertThat(pages.post(owner, PAGE, fields + 0)).hasStatus(409);
        MvcTestResult wrong = pages.post(owner, PAGE, "halfLifeDays=0&last=101&version=1");
        assertThat(wrong).hasStatus(422);
        assertThat(Pages.document(wrong).select("main").text())
                .contains("a number of days from 1 to 3,650", "a percentage from 0 to 100");
        assertThat(first(deal, "CUSTOM")).isEqualTo("225.00");
        assertThat(pages.get(users.marketer(), PAGE)).hasStatus(403);
        assertThat(pages.read(owner, PAGE).select("[name=first]").val()).isEqualTo("22.5");
    }

    private String first(DealId of, String model) {
        return api.read(owner, "/deals/" + of + "/credits?model=" + model)
                .at("/items/0/credit/amount")
                .asString();
    }

    @Test
    void nobodyWithoutTheRightSeesWhoEarnedWhat() {
        UserId cleo = users.colleague();
        assertThat(pages.get(cleo, "/attribution.csv")).hasStatus(403);
        assertThat(pages.get(cleo, "/attribution/sales")).hasStatus(403);
        assertThat(api.get(cleo, "/attribution")).hasStatus(403);
        assertThat(api.get(cleo, "/deals/" + deal + "/credits")).hasStatus(403);
        assertThat(pages.read(cleo, "/deals/" + deal).select("#journey")).isEmpty();
    }

    @Test
    void theDealsPageShowsItsJourneyUnderTheChosenModel() {
        Document open = pages.read(owner, "/deals/" + deal);
        assertThat(open.select("#journey tbody tr")).hasSize(3);
        assertThat(open.select("#journey").text())
                .contains("credits follow when the deal is won")
                .doesNotContain("€");
        mother.win(deal, "1000.00", firm.today());
        Document last = pages.read(owner, "/deals/" + deal + "?model=LAST_TOUCH");
        assertThat(last.select("#journey tbody tr").eachText().get(2))
                .contains("Spring mailing", "100 %", "€1,000.00");
        assertThat(last.select("#journey tfoot").text()).contains("€1,000.00");
    }

    @Test
    void theCampaignsPageListsTheSalesItHasAPartIn() {
        mother.win(deal, "1000.00", firm.today());
        Document page = pages.read(owner, "/campaigns/" + fair);
        assertThat(page.select("main").text()).contains("€333.33");
        assertThat(page.select("main a[href=/deals/" + deal + "]")).isNotEmpty();
    }

    @Test
    void theTableOfCampaignsHasItsColumns() {
        mother.win(deal, "1000.00", firm.today());
        Document all = pages.read(owner, "/campaigns");
        assertThat(all.select("thead").text()).contains("Warm", "Won", "Credit", "Profit");
        assertThat(all.select("tbody").text()).contains("€667", "€333");
        assertThat(pages.read(users.colleague(), "/campaigns").select("thead").text())
                .contains("Warm")
                .doesNotContain("Credit");
    }

    @Test
    void programsReadTheJourneyAndTheCredits() {
        mother.win(deal, "1000.00", firm.today());
        JsonNode journey = api.read(owner, "/deals/" + deal + "/journey").get("items");
        assertThat(journey).hasSize(3);
        assertThat(journey.at("/0/campaignId").asString()).isEqualTo(mailing.toString());
        assertThat(journey.at("/0/milestones").toString()).contains("FIRST");

        JsonNode credits = api.read(owner, "/deals/" + deal + "/credits?model=LINEAR");
        assertThat(credits.at("/items/0/credit/amount").asString()).isEqualTo("333.34");
        assertThat(credits.at("/items/0/touchpointId").asString())
                .isEqualTo(journey.at("/0/touchpointId").asString());
        assertThat(credits.at("/unattributed/amount").asString()).isEqualTo("0.00");
        assertThat(credits.at("/total/amount").asString()).isEqualTo("1000.00");

        JsonNode table = api.read(owner, "/attribution?model=LINEAR");
        assertThat(table.at("/items/0/credit/amount").asString()).isEqualTo("666.67");
        assertThat(table.at("/items/0/sales").asInt()).isEqualTo(1);
        assertThat(table.at("/total/amount").asString()).isEqualTo("1000.00");
    }

    @Test
    void aColleagueSeesWhichCampaignsSalesGoBackToWithoutAmounts() {
        mother.win(deal, "1000.00", firm.today());
        Document page = pages.read(users.colleague(), "/attribution");
        assertThat(page.select("tbody tr").first().text()).contains("Spring mailing", "67 %");
        assertThat(page.select("main").text()).doesNotContain("€");
    }

    @Test
    void whatSalesDidStandsInTheSameTimelineAndEarnsNothing() {
        LeadId lead = users.as(owner, () -> pipeline.card(deal)).leadId();
        users.as(
                owner,
                () ->
                        leads.log(
                                lead,
                                new NewTouch(
                                        users.as(owner, () -> leads.people(lead)).get(0),
                                        null,
                                        Channel.PHONE,
                                        Direction.INBOUND,
                                        Outcome.TALKED,
                                        mother.hourAgo().plusSeconds(60),
                                        "Delays cost them a customer",
                                        null,
                                        null,
                                        null)));
        Element touch =
                pages.read(owner, "/deals/" + deal + "/credits")
                        .select("tbody tr:contains(Delays cost)")
                        .first();
        assertThat(touch.text()).contains("by sales, earns no credit", "Anna Berg");
        assertThat(touch.select("td")).isEmpty();
    }

    @Test
    void theListBehindEveryNumberSumsToIt() {
        mother.win(deal, "1000.00", firm.today());
        Document table = pages.read(owner, "/attribution?model=LINEAR");
        Elements cells = table.select("tbody tr").first().select("td:has(a)");
        assertThat(cells).as("sales, credit, sourced, influenced, spend, profit").hasSize(6);
        for (Element cell : cells.subList(1, 4)) {
            Document list = pages.read(owner, cell.select("a").attr("href"));
            assertThat(list.select("tfoot td").last().text()).isEqualTo(cell.text());
            assertThat(list.select("tbody tr")).hasSize(1);
        }
        Document margins = pages.read(owner, cells.get(5).select("a").attr("href"));
        assertThat(margins.select("#costs .facts dd").first().text())
                .startsWith(cells.get(5).text());
        assertThat(margins.select("thead [aria-sort]").text()).isEqualTo("Closed");
        String byName = margins.select("thead a").first().attr("href");
        assertThat(pages.read(owner, byName).select("thead [aria-sort=ascending]").text())
                .isEqualTo("Sale");
        assertThat(pages.get(users.salesperson(), cells.get(5).select("a").attr("href")))
                .hasStatus(403);
        String none = table.select("tbody tr").last().select("a").attr("href");
        assertThat(pages.read(owner, none).select("main").text()).contains("No sale stands behind");
        String file =
                Pages.text(
                        pages.get(
                                owner, "/attribution/sales.csv?model=LINEAR&campaign=" + mailing));
        assertThat(file).contains("666.67", "Total");
        assertThat(pages.get(owner, "/attribution/sales?figure=LUCK")).hasStatus(422);
    }

    @Test
    void reportsAreAboutOneProductOrPersonWhereTheirAddressSaysSo() {
        mother.win(deal, "1000.00", firm.today());
        String sam = users.salesperson().toString();
        Document sams = pages.read(owner, "/attribution?model=LINEAR&person=" + sam);
        assertThat(sams.select("tfoot").text()).contains("€1,000.00");
        assertThat(sams.select("thead").text())
                .as("costs are of all sales")
                .doesNotContain("Spend");
        assertThat(sams.select("[aria-label=Model] a").attr("href")).contains("person=" + sam);
        Document none = pages.read(owner, "/attribution?person=" + owner);
        assertThat(none.select("main").text()).contains("Nothing was sold in these days");
        assertThat(Pages.text(pages.get(owner, "/attribution?product=" + UUID.randomUUID())))
                .contains("No product has this id.");
        assertThat(pages.get(owner, "/attribution?product=forklift")).hasStatus(422);
        assertThat(api.read(owner, "/attribution?person=" + owner).at("/total/amount").asString())
                .isEqualTo("0.00");
        assertThat(pages.read(users.salesperson(), "/attribution").select("[name=person]"))
                .isEmpty();
    }

    @Test
    void modelsAreComparedByWhatTheReaderAsksFor() {
        mother.win(deal, "1000.00", firm.today());
        Document profit = pages.read(owner, "/attribution/models?measure=PROFIT");
        assertThat(profit.select("tbody tr").first().text()).contains("Spring mailing", "€400");
        assertThat(profit.select("[aria-label=Measure] [aria-current]").text()).isEqualTo("Profit");
        assertThat(Pages.text(pages.get(owner, "/attribution/models.csv?measure=PROFIT")))
                .contains("Spring mailing,400.00,");
        assertThat(pages.read(users.salesperson(), "/attribution/models?measure=PROFIT").text())
                .doesNotContain("Profit");
        assertThat(pages.get(owner, "/attribution/models?measure=LUCK")).hasStatus(422);
    }

    @Test
    void programsChooseHowFarTheChainRemembers() {
        mother.win(deal, "1000.00", firm.today());
        assertThat(Pages.text(api.get(owner, "/attribution?model=MARKOV&memory=2")))
                .contains("409", "not-worked-out-yet");
        assertThat(api.get(owner, "/attribution?model=MARKOV&memory=4")).hasStatus(422);
        assertThat(api.get(owner, "/attribution?model=LINEAR&memory=2")).hasStatus(422);
        assertThat(api.get(owner, "/attribution?model=MARKOV&person=" + owner)).hasStatus(422);
    }

    @Test
    void theOwnerMayHaveAllJourneysComparedWithTheFacts() {
        MvcTestResult started = pages.post(owner, PAGE + "/journeys", "");
        String job = started.getMvcResult().getResponse().getRedirectedUrl();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(pages.read(owner, job).select("main").text())
                                        .contains("Every journey was what the facts give."));
        assertThat(pages.post(users.marketer(), PAGE + "/journeys", "")).hasStatus(403);
    }

    @Test
    void aSalespersonReadsNoCosts() {
        mother.win(deal, "1000.00", firm.today());
        JsonNode row = api.read(users.salesperson(), "/attribution").at("/items/0");
        assertThat(row.get("spend").isNull()).isTrue();
        assertThat(row.get("profit").isNull()).isTrue();
    }
}
