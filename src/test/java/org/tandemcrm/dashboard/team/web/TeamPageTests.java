package org.tandemcrm.dashboard.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

/** People and campaigns side by side, and the pages on which sales and marketing begin. */
@PageTest
@CleanDatabase
class TeamPageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void aSaleALossAndAnOpenDeal() {
        owner = users.owner();
        sam = users.salesperson();
        mother.win(mother.open("Kim", "Ito"), "1000.00", firm.today());
        mother.lose(mother.open("Eva", "Lund"), "Price", firm.today());
        mother.open("Anna", "Berg");
    }

    @Test
    void eachNumberOfAPersonIsThatOfItsList() {
        JsonNode row = person(api.read(owner, "/dashboard/team"), "Sam Salesperson");
        assertThat(row.get("openDeals").asInt()).isEqualTo(1);
        assertThat(row.at("/won/part").asInt()).isEqualTo(1);
        assertThat(row.at("/won/whole").asInt()).isEqualTo(2);
        assertThat(row.at("/won/low").asDouble()).isBetween(0.05, 0.15);
        assertThat(row.at("/sold/amount").asString()).isEqualTo("1000.00");

        Document page = pages.read(owner, "/reports/team");
        var cells = page.select("section[aria-label=People] tr:contains(Sam) td");
        assertThat(cells.select("[data-label=Won]").text()).contains("1 of 2");
        assertThat(
                        pages.read(owner, cells.select("[data-label=Won] a").attr("href"))
                                .select("tbody tr"))
                .hasSize(2);
        assertThat(
                        pages.read(owner, cells.select("[data-label='Open deals'] a").attr("href"))
                                .select("tbody tr"))
                .hasSize(1);
        assertThat(page.select("section[aria-label=Campaigns] tbody tr")).isNotEmpty();
    }

    @Test
    void whoHasLeftAndNobodyKeepTheirSalesAndTheRowsMakeTheSum() {
        DealId hers = mother.open("Lea", "Lang");
        DealId nobodys = mother.open("Nils", "Noll");
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        mother.win(hers, "300.00", firm.today());
        mother.win(nobodys, "50.00", firm.today());
        jdbc.sql("update deal set assignee_id = ? where deal_id = ?")
                .params(petra.value(), hers.value())
                .update();
        jdbc.sql("update deal set assignee_id = null where deal_id = ?")
                .param(nobodys.value())
                .update();
        jdbc.sql("update user_account set disabled_at = now() where user_id = ?")
                .param(petra.value())
                .update();

        Document page = pages.read(owner, "/reports/team");
        Elements rows = page.select("section[aria-label=People] tbody tr");
        assertThat(rows.select(":contains(Petra) [data-label=Sold]").text()).isEqualTo("€300");
        assertThat(rows.select(":contains(Petra) th").text()).contains("has left");
        Element nobody = rows.select(":contains(Nobody) [data-label=Sold] a").first();
        assertThat(nobody.text()).isEqualTo("€50");
        assertThat(pages.read(owner, nobody.attr("href")).select("tbody tr")).hasSize(1);
        Element all = page.select("section[aria-label=People] tfoot tr").first();
        assertThat(all.select("[data-label=Sold]").text()).isEqualTo("€1,350");
        assertThat(
                        pages.read(owner, all.select("[data-label=Won] a").attr("href"))
                                .select("tbody tr"))
                .hasSize(4);
    }

    @Test
    void theFilesHoldTheSameAndASalespersonSeesOneRowWithoutCosts() {
        assertThat(Pages.text(pages.get(owner, "/reports/team/people.csv")))
                .contains("Sam Salesperson", "0.5000");
        assertThat(Pages.text(pages.get(owner, "/reports/team/campaigns.csv"))).contains("Ito");

        users.person("Petra Pohl", Role.SALESPERSON);
        Document own = pages.read(sam, "/reports/team");
        assertThat(own.select("section[aria-label=People] tbody tr")).hasSize(1);
        assertThat(own.select("main").text()).doesNotContain("Profit", "Petra");
    }

    @Test
    void salesMarketingAndWhoIsBothBeginWithTheirOwn() {
        Document sales = pages.read(sam, "/start");
        assertThat(sales.select("section[aria-label='Your month']").text()).contains("€1,000");
        assertThat(sales.select("section[aria-label=Queue]")).hasSize(1);
        assertThat(sales.select("section[aria-label='Running campaigns']")).isEmpty();

        Document marketing = pages.read(users.marketer(), "/start");
        assertThat(marketing.select("section[aria-label='Running campaigns'] tbody tr"))
                .isNotEmpty();
        assertThat(marketing.select("section[aria-label=Queue]")).isEmpty();

        UserId both = users.person("Bo Both", Role.SALESPERSON, Role.MARKETER);
        assertThat(pages.read(both, "/start").select("main").text())
                .contains("Your queue", "Running campaigns", "Handed back by sales");
    }

    private static JsonNode person(JsonNode answer, String name) {
        for (JsonNode row : answer.get("people")) {
            if (row.get("name").asString().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name);
    }
}
