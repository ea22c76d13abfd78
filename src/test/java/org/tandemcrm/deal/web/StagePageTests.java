package org.tandemcrm.deal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.math.BigDecimal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealCrowd;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class StagePageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired StageBook stages;
    @Autowired Pipeline pipeline;
    @Autowired DealMother mother;
    @Autowired DealCrowd crowd;
    @Autowired UserMother users;
    @Autowired Firm firm;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void theOwnerSetsUpAStageByForms() {
        String settings = "/settings/stages";
        assertThat(
                        pages.post(
                                owner,
                                settings,
                                "label=Site visit&expectedShare=30&idleDays=7&needs=BUDGET&needs=PAIN"))
                .hasStatus(302);
        Document list = pages.read(owner, settings);
        assertThat(list.select("tbody tr").last().text())
                .contains("Site visit", "The budget is known", "30 %", "7 days");
        assertThat(pages.post(owner, settings + "/SITE_VISIT/place", "earlier=true"))
                .hasStatus(302);
        assertThat(pages.post(owner, settings + "/ACCEPTED/retirement", "")).hasStatus(302);
        assertThat(pages.read(owner, "/deals").select("main").text()).contains("No open deals");
        mother.open("Anna", "Berg");
        assertThat(pages.read(owner, "/deals").select(".board-head h2").eachText())
                .containsExactly("Needs understood", "Proposal", "Site visit", "Verbal yes");
    }

    @Test
    void aStageWithOpenDealsAsksWhereTheyGo() {
        DealId deal = mother.open("Anna", "Berg");
        String path = "/settings/stages/ACCEPTED/retirement";
        assertThat(pages.read(owner, path).select("#f-to option").eachText())
                .containsExactly("Choose a stage", "Needs understood", "Proposal", "Verbal yes");
        MvcTestResult refused = pages.post(owner, path, "to=");
        assertThat(refused).hasStatus(422);
        assertThat(Pages.document(refused).select(".field-error")).isNotEmpty();
        assertThat(pages.post(owner, path, "to=PROPOSAL")).hasStatus(302);
        assertThat(pages.read(owner, "/deals/" + deal).select("main").text())
                .contains("\"Accepted\" was retired.");
    }

    @Test
    void aStageFormKeepsWhatWasTypedAndShowsTheirsBesideMine() {
        MvcTestResult flawed =
                pages.post(owner, "/settings/stages", "label=&expectedShare=x&idleDays=7");
        assertThat(flawed).hasStatus(422);
        assertThat(Pages.document(flawed).select("[name=idleDays]").val()).isEqualTo("7");
        String offer = "/settings/stages/PROPOSAL";
        String mine = "version=0&expectedShare=50&idleDays=14&label=";
        assertThat(pages.post(owner, offer, mine + "Offer")).hasStatus(302);
        MvcTestResult late = pages.post(owner, offer, mine + "Quote");
        assertThat(late).hasStatus(409);
        assertThat(Pages.document(late).select("form").text()).contains("Offer");
        assertThat(Pages.document(late).select("[name=label]").val()).isEqualTo("Quote");
    }

    @Test
    void aDealThatIsNotReadySaysWhatIsMissingAndWhereToFillItIn() {
        api.patch(owner, "/stages/ACCEPTED", "\"0\"", "{\"needs\": [\"BUDGET\"]}");
        DealId deal = mother.open("Anna", "Berg");
        Document page = pages.read(sam, "/deals/" + deal);
        assertThat(page.select("#needed a").attr("href")).isEqualTo("/deals/" + deal + "/edit");
        MvcTestResult refused =
                pages.post(sam, "/deals/" + deal + "/stage", "seen=ACCEPTED&stage=PROPOSAL&board=");
        assertThat(refused).hasStatus(302);
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/deals");
        assertThat(refused.getMvcResult().getFlashMap().get("unready").toString())
                .contains("The budget is known.", "/deals/" + deal + "/edit");

        MvcTestResult no =
                api.send(sam, PUT, "/deals/" + deal + "/stage", "{\"stage\": \"PROPOSAL\"}");
        assertThat(no).hasStatus(409);
        JsonNode problem = Api.json(no);
        assertThat(problem.get("type").asString()).endsWith("/problems/stage-not-ready");
        assertThat(problem.get("missing").get(0).get("need").asString()).isEqualTo("BUDGET");

        String budget = "{\"budget\": {\"amount\": \"900.00\", \"currency\": \"EUR\"}}";
        assertThat(api.patch(sam, "/deals/" + deal, "*", budget)).hasStatusOk();
        assertThat(api.send(sam, PUT, "/deals/" + deal + "/stage", "{\"stage\": \"PROPOSAL\"}"))
                .hasStatusOk();
    }

    @Test
    void programsReadAndSetUpStages() {
        MvcTestResult made =
                api.send(owner, POST, "/stages", "{\"label\": \"Pilot\", \"idleDays\": 30}");
        assertThat(made).hasStatus(201);
        assertThat(made.getResponse().getHeader("Location")).endsWith("/stages/PILOT");
        JsonNode all = api.read(sam, "/stages").get("items");
        assertThat(all).hasSize(5);
        assertThat(all.get(4).get("idleDays").asInt()).isEqualTo(30);
        assertThat(all.get(0).get("learnedShare").isNull()).isTrue();
        assertThat(api.patch(owner, "/stages/PILOT", "\"7\"", "{\"label\": \"Test\"}"))
                .hasStatus(412);
        assertThat(
                        api.send(
                                sam,
                                PUT,
                                "/deals/" + mother.open("Anna", "Berg") + "/stage",
                                "{\"stage\": \"NOWHERE\"}"))
                .hasStatus(422);
    }

    @Test
    void aLongColumnGoesOnWithoutScripts() {
        crowd.open(1, 160, sam);
        Document board = pages.read(owner, "/deals?assignee=" + sam);
        assertThat(board.select(".board-card")).hasSize(100);
        String more = board.select(".board-rest a").first().attr("href");
        Document rest = pages.read(owner, more);
        assertThat(rest.select(".board-card")).hasSize(15);
        assertThat(rest.select(".board-card").eachAttr("id"))
                .doesNotContainAnyElementsOf(board.select(".board-card").eachAttr("id"));
        assertThat(pages.read(owner, "/deals?by=MONTH").select(".board-weighted"))
                .hasSizeGreaterThan(5);
        assertThat(pages.get(owner, "/deals/column?key=PROPOSAL&after=nonsense")).hasStatus(400);
        assertThat(pages.get(owner, "/deals/column?key=nowhere")).hasStatus(404);
        assertThat(pages.get(owner, "/deals?assignee=nobody")).hasStatus(400);
    }

    @Test
    void whoClosesTooLateSeesTheirsBesideMine() {
        DealId deal = mother.open("Anna", "Berg");
        String path = "/deals/" + deal + "/closure";
        String version = pages.read(sam, path + "?result=WON").select("[name=version]").val();
        users.as(
                owner,
                () ->
                        pipeline.change(
                                deal,
                                Long.parseLong(version),
                                new DealDetails(
                                        "Freight", new BigDecimal("700"), null, null, sam)));
        String mine = "&result=WON&amount=600&closedOn=" + firm.today();
        MvcTestResult stale = pages.post(sam, path, "version=" + version + mine);
        assertThat(stale).hasStatus(409);
        Document form = Pages.document(stale);
        assertThat(form.select("[name=amount]").val()).isEqualTo("600");
        assertThat(form.select(".field-theirs").text()).contains("700");

        users.as(
                owner,
                () ->
                        pipeline.close(
                                deal, new Closure.Lost("Went quiet", null, firm.today(), null)));
        MvcTestResult late = pages.post(sam, path, "version=" + version + mine);
        assertThat(late).hasStatus(409);
        assertThat(Pages.document(late).select("[role=alert]").text())
                .contains("closed this deal as lost", "Went quiet");
        assertThat(Pages.document(late).select("[name=amount]").val()).isEqualTo("600");
    }

    @Test
    void aDealOfARetiredStageKeepsItsNameInTheList() {
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "10", firm.today());
        users.as(owner, () -> stages.retire(Stage.ACCEPTED));
        assertThat(Pages.text(pages.get(owner, "/deals.csv"))).contains("Accepted");
        assertThat(pages.read(owner, "/deals/" + deal).select(".way").text()).contains("Accepted");
    }
}
