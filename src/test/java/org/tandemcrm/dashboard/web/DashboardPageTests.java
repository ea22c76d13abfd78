package org.tandemcrm.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class DashboardPageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired OfferingMother offering;
    @Autowired LeadDesk leads;
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
    void anEmptyCompanySeesWhatComesFirst() {
        Document page = pages.read(owner, "/dashboard");
        assertThat(page.select(".empty-place a").attr("href")).isEqualTo("/campaigns/new");
        assertThat(page.select(".figure")).isEmpty();
    }

    @Test
    void oneSaleOfThousandsOfMillionsStandsInItsColumnAndSaysHowLittleItTells() {
        mother.win(mother.open("Anna", "Berg"), "9999999999.00", firm.today());
        Document page = pages.read(owner, "/dashboard");
        Element sales = page.select("[aria-label=Figures] .figure:contains(Sales) dd").first();
        assertThat(sales.text()).contains("€9,999,999,999", "none last year");
        assertThat(sales.className()).isEqualTo("figure-longest");
        assertThat(page.select(".figure:contains(Win rate) dd").text())
                .isEqualTo("100 % 1 of 1, 21 % to 100 %");
        assertThat(page.select("section.print-only dt").eachText())
                .as("what the tiles show is told in print too")
                .contains("Median wait, 90th percentile", "Within target", "Never touched");
        JsonNode rate = figure(api.read(owner, "/dashboard"), "winRate");
        assertThat(rate.get("low").asDouble()).isBetween(0.2, 0.21);
    }

    @Test
    void everyStepAndEveryFigureOpensItsList() {
        aBitOfEverything();
        Document page = pages.read(owner, "/dashboard");
        List<String> addresses =
                page.select(".figure a, .chart-funnel a, [aria-label=Figures] a").eachAttr("href");
        assertThat(addresses).hasSizeGreaterThan(10);
        addresses.stream()
                .filter(address -> address.startsWith("/deals") || address.startsWith("/attrib"))
                .forEach(address -> assertThat(pages.get(owner, address)).hasStatusOk());
    }

    @Test
    void theNumbersAreThoseOfTheListsBehindThem() {
        aBitOfEverything();
        JsonNode view = api.read(owner, "/dashboard");
        for (JsonNode step : view.get("pipeline")) {
            String href = step.get("href").asString();
            if (href.startsWith("/deals/list")) {
                int rows = pages.read(owner, href).select("tbody tr").size();
                assertThat(rows).as(href).isEqualTo(step.get("count").asInt());
            }
        }
        assertThat(step(view, "COLD")).isEqualTo(1);
        assertThat(step(view, "HOT")).isEqualTo(1);
        assertThat(step(view, "ACCEPTED")).isEqualTo(1);
        assertThat(step(view, "WON")).isEqualTo(1);
    }

    @Test
    void figuresSayWhatTheyCountAndAgreeWithAttribution() {
        aBitOfEverything();
        JsonNode view = api.read(owner, "/dashboard");
        JsonNode table = api.read(owner, "/attribution");
        assertThat(figure(view, "sales").at("/money/amount").asString()).isEqualTo("1000.00");
        assertThat(table.at("/total/amount").asString()).isEqualTo("1000.00");
        assertThat(figure(view, "profit").at("/money/amount").asString()).isEqualTo("400.00");
        assertThat(figure(view, "waiting").get("count").asInt()).isEqualTo(1);
        assertThat(figure(view, "coldTouches").get("count").asInt()).isEqualTo(1);
        assertThat(view.get("figures"))
                .allSatisfy(f -> assertThat(f.get("definition").asString()).isNotBlank());
        assertThat(view.at("/coldTouches/0/reason").asString()).isEqualTo("She asked me to");
    }

    @Test
    void theMonthBeforeStandsBesideTheMonth() {
        mother.win(mother.open("Anna", "Berg"), "1000.00", firm.today());
        LocalDate next = firm.today().plusMonths(1);
        testClock.setTo(
                next.withDayOfMonth(next.lengthOfMonth())
                        .atTime(12, 0)
                        .atZone(firm.zone())
                        .toInstant());
        String last =
                "?compare=BEFORE&from=%s&to=%s".formatted(firm.today().withDayOfMonth(1), end());
        JsonNode sales = figure(api.read(owner, "/dashboard" + last), "sales");
        assertThat(sales.at("/money/amount").asString()).isEqualTo("0.00");
        assertThat(sales.at("/before/amount").asString()).isEqualTo("1000.00");
        assertThat(sales.get("change").isNull()).isTrue();
    }

    private LocalDate end() {
        return YearMonth.from(firm.today()).atEndOfMonth();
    }

    @Test
    void ofOneProductOnlyWhatBelongsToItIsShown() {
        aBitOfEverything();
        ProductId forklift = offering.product("Forklift", "600.00", null);
        DealId both = mother.open("Lea", "Lang");
        mother.list(
                both,
                LineDetails.of(forklift, BigDecimal.ONE),
                new LineDetails(
                        null, null, "Training", BigDecimal.ONE, new BigDecimal("300.00"), null));
        DealId one = mother.open("Nils", "Noll");
        mother.list(one, LineDetails.of(forklift, BigDecimal.ONE));
        mother.win(one, "600.00", firm.today());
        String path = "/dashboard?product=" + forklift;
        JsonNode view = api.read(owner, path);
        assertThat(figure(view, "sales").at("/money/amount").asString()).isEqualTo("600.00");
        JsonNode open = figure(view, "openDeals");
        assertThat(open.at("/money/amount").asString()).isEqualTo("600.00");
        assertThat(open.get("count").asInt()).isEqualTo(1);
        assertThat(pages.read(owner, open.get("href").asString()).select("tbody tr")).hasSize(1);
        assertThat(view.get("figures").findValuesAsString("key"))
                .doesNotContain("waiting", "coldTouches", "warmedShare");
        assertThat(view.get("pipeline").findValuesAsString("key")).doesNotContain("WARM");
        Document page = pages.read(owner, path);
        assertThat(page.select("main").text())
                .contains("Of one product")
                .doesNotContain("Warm leads waiting", "The cycle");
        assertThat(page.select("a:contains(Other models)").attr("href"))
                .contains("product=" + forklift);
    }

    @Test
    void aYearAgoIsComparedAsFarAsTodayIsIntoThePeriod() {
        JsonNode view = api.read(owner, "/dashboard");
        LocalDate today = firm.today();
        LocalDate then =
                today.equals(end())
                        ? YearMonth.from(today).minusYears(1).atEndOfMonth()
                        : today.minusYears(1);
        assertThat(view.at("/before/to").asString()).isEqualTo(then.toString());
        assertThat(view.get("until").asString()).isEqualTo(today.toString());
    }

    @Test
    void whatRunsOutAndWhatStandsStillIsNamed() {
        mother.hotLead("Eva", "Lund");
        mother.open("Anna", "Berg");
        testClock.setTo(clock.instant().plus(Duration.ofDays(20)));
        Document page = pages.read(owner, "/dashboard");
        assertThat(page.select("main").text()).contains("past the promised hour", "standing still");
        Element idle = page.select("a:contains(standing still)").first();
        assertThat(pages.read(owner, idle.attr("href")).select("tbody tr")).hasSize(1);
    }

    @Test
    void aSalespersonSeesTheirOwnAndNoMargins() {
        aBitOfEverything();
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        JsonNode own = api.read(sam, "/dashboard");
        assertThat(own.get("scope").asString()).isEqualTo("OWN");
        assertThat(figure(own, "sales").at("/money/amount").asString()).isEqualTo("1000.00");
        assertThat(Pages.text(pages.get(sam, "/dashboard"))).doesNotContain("Profit");
        JsonNode others = api.read(petra, "/dashboard");
        assertThat(figure(others, "sales").at("/money/amount").asString()).isEqualTo("0.00");
    }

    @Test
    void aColleagueSeesTheSummaryOnly() {
        aBitOfEverything();
        UserId cleo = users.colleague();
        JsonNode summary = api.read(cleo, "/dashboard");
        assertThat(summary.get("scope").asString()).isEqualTo("SUMMARY");
        assertThat(summary.get("credit").isNull()).isTrue();
        assertThat(summary.get("coldTouches")).isEmpty();
        Document page = pages.read(cleo, "/dashboard");
        assertThat(page.select("main").text())
                .contains("From cold to sold")
                .doesNotContain("Profit", "Waiting longest");
    }

    @Test
    void thePeriodStandsInTheAddress() {
        mother.win(mother.open("Anna", "Berg"), "1000.00", firm.today());
        String lastYear = "?from=2020-01-01&to=2020-12-31";
        JsonNode past = api.read(owner, "/dashboard" + lastYear);
        assertThat(figure(past, "sales").at("/money/amount").asString()).isEqualTo("0.00");
        assertThat(pages.read(owner, "/dashboard" + lastYear).select("[name=from]").val())
                .isEqualTo("2020-01-01");
        assertThat(api.get(owner, "/dashboard?from=yesterday")).hasStatus(400);
    }

    /** One cold lead that was called all the same, a hot one, an open deal, a sale. */
    private void aBitOfEverything() {
        ContactId cold = mother.contact("Omar", "Haddad");
        LeadId lead =
                users.as(
                        owner,
                        () ->
                                leads.open(
                                        new NewLead(
                                                cold, null, null, null, null, mother.hourAgo())));
        users.as(owner, () -> leads.log(lead, call(cold)));
        CampaignId campaign = mother.campaign("Spring mailing");
        ContactId eva = mother.contact("Eva", "Lund");
        mother.response(campaign, eva, ResponseKind.ASKED_PRICE, mother.hourAgo());
        mother.open("Anna", "Berg");
        DealId sold = mother.open("Kim", "Ito");
        mother.win(sold, "1000.00", firm.today());
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

    private static int step(JsonNode view, String key) {
        return StreamSupport.stream(view.get("pipeline").spliterator(), false)
                .filter(step -> step.get("key").asString().equals(key))
                .mapToInt(step -> step.get("count").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode figure(JsonNode view, String key) {
        return StreamSupport.stream(view.get("figures").spliterator(), false)
                .filter(figure -> figure.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
