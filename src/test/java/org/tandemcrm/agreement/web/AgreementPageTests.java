package org.tandemcrm.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class AgreementPageTests {

    private static final String TERMS =
            "version=0&warmLeads=60&hotHours=1&warmHours=8&inTimeShare=90&attempts=5&feedbackDays=3";

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;

    private UserId owner;
    private UserId marta;
    private UserId sam;
    private String quarter;

    @BeforeEach
    void team() {
        owner = users.owner();
        marta = users.marketer();
        sam = users.salesperson();
        quarter = api.read(owner, "/agreement").get("from").asString();
    }

    @Test
    void anUnwrittenQuarterOffersTheOneNextStep() {
        Document page = pages.read(marta, "/agreement");
        assertThat(page.select(".empty-place a").attr("href"))
                .isEqualTo("/agreement/terms?quarter=" + quarter);
        assertThat(page.text()).contains("There is no sales target to compute from.");
        String settings = "main a[href^=/settings/company]";
        assertThat(page.select(settings)).as("only an owner sets it").isEmpty();
        assertThat(pages.read(owner, "/agreement").select(settings)).hasSize(1);
    }

    @Test
    void bothSignOnThePageAndEachIsOfferedTheirOwnSide() {
        assertThat(pages.post(marta, "/agreement/terms?quarter=" + quarter, TERMS))
                .hasStatus3xxRedirection();
        assertThat(pages.read(marta, "/agreement").select("button").eachText())
                .contains("Sign for marketing")
                .doesNotContain("Sign for sales");
        sign(marta, "MARKETING");
        assertThat(pages.read(sam, "/agreement").select("button").eachText())
                .contains("Sign for sales");
        sign(sam, "SALES");
        Document page = pages.read(owner, "/agreement");
        assertThat(page.text())
                .contains("Both sides have signed.", "0 of 60 warm leads", "Sam Salesperson");
        assertThat(page.select("svg.chart-course polyline")).hasSize(2);
        assertThat(page.select("[aria-label=Reached by week] tbody tr").size()).isBetween(13, 15);
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndTheTextIsKept() {
        MvcTestResult answer =
                pages.post(
                        sam,
                        "/agreement/terms?quarter=" + quarter,
                        TERMS.replace("warmLeads=60", "warmLeads=") + "&note=Fair");
        assertThat(answer).hasStatus(422);
        Document page = Pages.document(answer);
        assertThat(page.text()).contains("Promise a number of warm leads, or their value.");
        assertThat(page.select("textarea").text()).isEqualTo("Fair");
    }

    @Test
    void aNewerEditionIsShownBesideTheOlderOne() {
        pages.post(marta, "/agreement/terms?quarter=" + quarter, TERMS);
        MvcTestResult late =
                pages.post(
                        sam,
                        "/agreement/terms?quarter=" + quarter,
                        TERMS.replace("warmLeads=60", "warmLeads=10"));
        assertThat(late).hasStatus(409);
        assertThat(Pages.document(late).select(".field-theirs").text()).contains("60");
    }

    @Test
    void anEditionThatCannotBeIsStaleAndNoFault() {
        String terms = TERMS.replace("version=0", "version=99999999999");
        assertThat(pages.post(marta, "/agreement/terms?quarter=" + quarter, terms)).hasStatus(409);
    }

    @Test
    void programsDoTheSame() {
        String body =
                """
                {"warmLeads": 60, "leadValue": null, "hotHours": 1, "warmHours": 8, "inTimeShare": 90,
                 "attempts": 5, "feedbackDays": 3, "note": null}
                """;
        assertThat(put(body, "\"0\"")).hasStatusOk();
        assertThat(put(body, "\"0\"")).hasStatus(412);
        assertThat(put(body, "\"99999999999\"")).hasStatus(412);
        String signing = "{\"side\": \"SALES\", \"edition\": 1}";
        assertThat(api.send(marta, HttpMethod.POST, "/agreement/signatures", signing))
                .hasStatus(403);
        JsonNode signed =
                Api.json(api.send(sam, HttpMethod.POST, "/agreement/signatures", signing));
        assertThat(signed.get("inForce").asBoolean()).isFalse();
        assertThat(signed.at("/signatures/0/side").asString()).isEqualTo("SALES");
        assertThat(signed.at("/attainment/promised").asDouble()).isEqualTo(60);
        assertThat(api.read(owner, "/agreement/proposal").get("missing").asString()).isNotBlank();
        assertThat(api.get(owner, "/agreement?quarter=1066-10-14")).hasStatus(422);
    }

    @Test
    void colleaguesHaveNoPartInIt() {
        assertThat(pages.get(users.colleague(), "/agreement")).hasStatus(403);
    }

    private MvcTestResult put(String body, String match) {
        return api.put(marta, "/agreement", match, body);
    }

    private void sign(UserId person, String side) {
        assertThat(
                        pages.post(
                                person,
                                "/agreement/signatures",
                                "quarter=" + quarter + "&edition=1&side=" + side))
                .hasStatus3xxRedirection();
    }
}
