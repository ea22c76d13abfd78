package org.tandemcrm.dashboard.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class GrowthPageTests {

    @Autowired Pages pages;
    @Autowired UserMother users;
    @Autowired DealMother mother;
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
    void aSalespersonSeesTheirOwnWithoutMargins() {
        mother.win(mother.open("Anna", "Berg"), "1000.00", firm.today());
        Document page = pages.read(users.salesperson(), "/reports/growth");
        assertThat(page.select("tfoot").text()).contains("€1,000");
        assertThat(page.select("main").text()).doesNotContain("Margin", "Profit");
        assertThat(pages.get(users.colleague(), "/reports/growth")).hasStatus(403);
    }
}
