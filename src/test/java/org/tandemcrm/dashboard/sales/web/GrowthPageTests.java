package org.tandemcrm.dashboard.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class GrowthPageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired OfferingMother offering;
    @Autowired Firm firm;

    private UserId owner;

    @BeforeEach
    void team() {
        owner = users.owner();
        users.salesperson();
    }

    @Test
    void beforeTheFirstSaleItSaysWhatWillStandThere() {
        assertThat(pages.read(owner, "/reports/growth").select(".empty-place a").attr("href"))
                .isEqualTo("/deals");
    }

    @Test
    void itSaysWhichMonthsItShowsAndOfWhichDaysItWasAsked() {
        mother.win(mother.open("Kim", "Ito"), "2000.00", firm.today());
        String twelve = "Shown are the twelve months from";
        assertThat(pages.read(owner, "/reports/growth").select("main").text()).contains(twelve);
        int year = firm.today().getYear();
        String days = "?from=%d-01-01&to=%d-12-31".formatted(year - 1, year);
        Document page = pages.read(owner, "/reports/growth" + days);
        assertThat(page.select("main").text()).doesNotContain(twelve);
        assertThat(page.select(".chips [aria-current]").text())
                .isEqualTo("1 Jan %d to 31 Dec %d".formatted(year - 1, year));
    }

    @Test
    void aSingleSaleIsNotCalledGrowth() {
        LocalDate today = firm.today();
        mother.win(mother.open("Anna", "Berg"), "1000.00", today.minusYears(1));
        mother.win(mother.open("Kim", "Ito"), "2000.00", today);
        Document page = pages.read(owner, "/reports/growth");
        Element all = page.select("tfoot tr").first();
        assertThat(all.text()).contains("€2,000", "€1,000", "too few to compare");
        assertThat(page.select("table").text()).doesNotContain("100 %");
    }

    @Test
    void everyNumberOpensTheDealsThatItIsMadeOf() {
        mother.win(mother.open("Anna", "Berg"), "1000.00", firm.today());
        mother.win(mother.open("Kim", "Ito"), "2000.00", firm.today());
        Document page = pages.read(owner, "/reports/growth");
        Element sales = page.select("tfoot td[data-label=Sales] a").first();
        assertThat(sales.text()).isEqualTo("€3,000");
        assertThat(pages.read(owner, sales.attr("href")).select("tbody tr")).hasSize(2);
        Element fresh = page.select("tfoot td[data-label=New] a").first();
        assertThat(pages.read(owner, fresh.attr("href")).select("tbody tr")).hasSize(2);
        Element again = page.select("tfoot td[data-label=Repeat] a").first();
        assertThat(again.text()).isEqualTo("€0");
        assertThat(pages.read(owner, again.attr("href")).select("tbody tr")).isEmpty();
    }

    @Test
    void aMonthToComeStandsBesideAllOfItsMonthLastYear() {
        YearMonth next = YearMonth.from(firm.today()).plusMonths(1);
        mother.win(mother.open("Anna", "Berg"), "1000.00", next.minusYears(1).atDay(1));
        String days =
                "?from=%s&to=%s"
                        .formatted(next.minusMonths(1).atDay(1), next.plusMonths(1).atEndOfMonth());
        Document page = pages.read(owner, "/reports/growth" + days);
        Element before =
                page.select("tr:has(time[datetime=%s]) [data-label=Last year] a".formatted(next))
                        .first();
        assertThat(before.text()).isEqualTo("€1,000");
        assertThat(pages.read(owner, before.attr("href")).select("tbody tr")).hasSize(1);
        assertThat(page.select("tfoot [data-label=Last year] a").first().text()).isEqualTo("€0");
        JsonNode months = api.read(owner, "/dashboard/growth" + days).get("months");
        assertThat(months.at("/0/spent/amount").isMissingNode()).isFalse();
        assertThat(months.at("/1/spent/amount").isMissingNode()).isTrue();
        assertThat(months.at("/1/profit/amount").isMissingNode()).isTrue();
    }

    @Test
    void moreThanAYearHasNoLastYear() {
        mother.win(mother.open("Anna", "Berg"), "1000.00", firm.today());
        YearMonth month = YearMonth.from(firm.today());
        String days =
                "?from=%s&to=%s".formatted(month.minusMonths(17).atDay(1), month.atEndOfMonth());
        Document page = pages.read(owner, "/reports/growth" + days);
        assertThat(page.select("tfoot [data-label=Last year]").first().text()).isEqualTo("–");
        assertThat(pages.read(owner, "/dashboard" + days).select(".figure:contains(Sales)").text())
                .doesNotContain("last year");
    }

    @Test
    void eachProductHasItsPartOfADealAndTheRestStandsApart() {
        DealId deal = mother.open("Anna", "Berg");
        ProductId forklift = offering.product("Forklift", "600.00", null);
        mother.list(
                deal,
                LineDetails.of(forklift, BigDecimal.ONE),
                new LineDetails(
                        null, null, "Training", BigDecimal.ONE, new BigDecimal("300.00"), null));
        mother.win(deal, "900.00", firm.today());
        Element table =
                pages.read(owner, "/reports/growth").select("[aria-label=By product]").first();
        assertThat(table.select("tbody tr").eachText())
                .allMatch(
                        row ->
                                row.startsWith("Forklift 1 €600")
                                        || row.startsWith("Without a product 1 €300"));
        for (Element link : table.select("tbody [data-label=Deals] a")) {
            assertThat(pages.read(owner, link.attr("href")).select("tbody tr")).hasSize(1);
        }
        assertThat(pages.read(owner, "/reports/growth?product=" + forklift).select("tfoot").text())
                .contains("€600")
                .doesNotContain("€900");
    }

    @Test
    void aSalespersonSeesTheirOwnWithoutMargins() {
        mother.win(mother.open("Anna", "Berg"), "1000.00", firm.today());
        Document page = pages.read(users.salesperson(), "/reports/growth");
        assertThat(page.select("tfoot").text()).contains("€1,000");
        assertThat(page.select("main").text()).doesNotContain("Margin", "Profit");
        assertThat(pages.get(users.colleague(), "/reports/growth")).hasStatus(403);
    }
}
