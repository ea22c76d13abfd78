package org.tandemcrm.dashboard.balance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class BalancePageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired JdbcClient jdbc;

    private UserId owner;

    @BeforeEach
    void team() {
        owner = users.owner();
        users.salesperson();
    }

    @Test
    void anEmptyCompanySeesWhatItWillSay() {
        Document page = pages.read(owner, "/reports/balance");
        assertThat(page.text())
                .contains("No warm lead came to sales in these days. As soon as ten have come");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void everyNumberOpensItsListAndTheListsAgree() {
        mother.open("Anna", "Berg");
        mother.hotLead("Ben", "Holm");
        Document page = pages.read(owner, "/reports/balance");
        assertThat(page.text())
                .contains("Too little to tell which side to strengthen: 2 warm leads")
                .contains("Whether the promise of speed is kept lies within chance")
                .doesNotContain("Load: ");
        page.select("main a[href^=/reports/balance/], main a[href^=/leads?]")
                .eachAttr("href")
                .forEach(href -> assertThat(pages.get(owner, href)).as(href).hasStatusOk());
        String handedOver = page.select("a:contains(handed over)").attr("href");
        assertThat(pages.read(owner, handedOver).select("tbody tr")).hasSize(2);
        assertThat(pages.read(owner, "/leads?waiting=HOT").select("tbody tr")).hasSize(1);
        assertThat(page.select("a[href=/leads?state=OPEN,DEAL&waiting=HOT]").text()).isEqualTo("1");
        JsonNode json = api.read(owner, "/balance");
        assertThat(json.at("/load/handedOver").asInt()).isEqualTo(2);
        assertThat(json.at("/accepted/part").asInt()).isEqualTo(1);
        assertThat(json.get("strengthen").asString()).isEqualTo("UNKNOWN");
        assertThat(pages.get(owner, "/reports/balance/handed-over.csv")).hasStatusOk();
        assertThat(pages.get(owner, "/reports/balance/cold.csv")).hasStatusOk();
    }

    @Test
    void theLeadsHandedOverLeadBackToWhereTheReaderMayGo() {
        String back = ".head-actions a";
        String list = "/reports/balance/handed-over";
        assertThat(pages.read(owner, list).select(back).eachAttr("href"))
                .containsExactly("/agreement", "/reports/balance");
        assertThat(pages.read(users.salesperson(), list).select(back).eachAttr("href"))
                .containsExactly("/agreement");
    }

    @Test
    void whoWaitsWithoutAClockIsToldBesideThoseWithOne() {
        mother.hotLead("Ben", "Holm");
        LeadId imported = mother.hotLead("Ida", "Berg");
        jdbc.sql("delete from lead_clock where lead_id = ?").param(imported.value()).update();
        Document page = pages.read(owner, "/reports/balance");

        assertThat(page.text()).contains("Without a clock", "wait 1 hot: untouched");
        assertThat(page.select("a[href=/leads?state=OPEN,DEAL&waiting=HOT]").text()).isEqualTo("1");
        assertThat(pages.read(owner, "/leads?untouched=HOT").select("tbody tr")).hasSize(1);
    }

    @Test
    void theOwnerSaysWhatSellingTakes() {
        assertThat(pages.post(owner, "/settings/sales-effort", "version=0&lead=45"))
                .hasStatus3xxRedirection();
        Document form = pages.read(owner, "/settings/sales-effort");
        assertThat(form.select("[name=lead]").val()).isEqualTo("45");
        MvcTestResult wrong =
                pages.post(owner, "/settings/sales-effort", "version=1&lead=-3&deal=12");
        assertThat(wrong).hasStatus(422);
        assertThat(Pages.document(wrong).select("[name=deal]").val()).isEqualTo("12");
        assertThat(pages.post(owner, "/settings/sales-effort", "version=0&lead=50")).hasStatus(409);
        assertThat(api.put(owner, "/balance/effort", "\"1\"", "{\"lead\": 30}")).hasStatusOk();
        assertThat(api.read(owner, "/balance/effort").at("/holds/lead").asInt()).isEqualTo(30);
    }
}
