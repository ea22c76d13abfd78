package org.tandemcrm.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

/** Pages of figures are about as many people as their address names. */
@PageTest
@CleanDatabase
class TeamFilterPageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired Firm firm;
    @Autowired PeopleDesk people;
    @Autowired JdbcClient jdbc;

    private UserId owner;
    private UserId sam;
    private UserId petra;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
        mother.win(mother.open("Kim", "Ito"), "1000.00", firm.today());
        petra = users.person("Petra Pohl", Role.SALESPERSON);
    }

    @Test
    void whoHasNothingIsNotTakenForACompanyThatHasNothing() {
        Document page = pages.read(owner, "/dashboard?person=" + petra);
        assertThat(page.select(".empty-place").text())
                .contains("Of Petra Pohl there is no lead, deal or sale in these days.");
        assertThat(page.select(".panels, a[href=/campaigns/new].btn-primary")).isEmpty();
        String whole = page.select(".empty-place a").attr("href");
        assertThat(pages.read(owner, whole).select("main").text()).contains("€1,000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/reports/growth",
                "/reports/cycle",
                "/reports/team",
                "/reports/pipeline",
                "/attribution",
                "/attribution/models",
                "/attribution/sales"
            })
    void theChosenAreTickedNamedAndTakenOffOneByOne(String path) {
        Document page = pages.read(owner, both(path));
        Element choice = page.selectFirst("details.whose");
        assertThat(choice.selectFirst("summary").text())
                .endsWith(": Petra Pohl and Sam Salesperson");
        assertThat(choice.select("[type=checkbox][name=person]")).hasSize(2);
        assertThat(choice.select("[type=checkbox][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(sam.text(), petra.text());
        assertThat(page.select("main .print-only").text())
                .contains("Petra Pohl and Sam Salesperson");
        String only = page.select("a[aria-label=Without Petra Pohl]").attr("href");
        assertThat(only).contains("person=" + sam).doesNotContain(petra.text());
        assertThat(pages.read(owner, only).select("details.whose summary").text())
                .endsWith(": Sam Salesperson");
        String all = page.select("a.chip:containsOwn(Everybody)").attr("href");
        assertThat(all).startsWith(path).doesNotContain("person=");
        Document everybody = pages.read(owner, all);
        assertThat(everybody.select("details.whose summary").text()).endsWith(": Everybody");
        assertThat(everybody.select("a[aria-label^=Without], [name=person][checked]")).isEmpty();
    }

    @Test
    void manyAreCountedInWordsAndEachCanBeTakenOff() {
        String path = both("/dashboard");
        for (String name : List.of("Cleo Roth", "Dora Lang")) {
            path += "&person=" + users.person(name, Role.SALESPERSON);
        }
        Document page = pages.read(owner, path);
        assertThat(page.select("details.focus-more > summary").text()).isEqualTo("Only 4 people");
        assertThat(page.select("main .print-only").first().text()).endsWith("; only 4 people");
        assertThat(page.select(".focus-only a[aria-label^=Without]")).hasSize(4);
    }

    @Test
    void otherPagesAndOtherDaysAreAboutTheSamePeople() {
        Document page = pages.read(owner, both("/dashboard"));
        for (String address : page.select("ul[aria-label=Days] a").eachAttr("href")) {
            assertThat(address).contains("person=" + sam, "person=" + petra);
        }
        assertThat(page.select("main a[href^=/deals/list]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.contains("assigneeId=" + sam + "," + petra));
        assertThat(page.select("main a[href^=/reports/cycle], main a[href^=/reports/growth]"))
                .isNotEmpty()
                .allMatch(link -> link.attr("href").contains(petra.text()));
    }

    @Test
    void noChoiceOfTheFormIsEverybody() {
        Document page = pages.read(owner, "/dashboard?person=");
        assertThat(page.select("details.whose summary").text()).endsWith(": Everybody");
        assertThat(pages.read(owner, "/dashboard?person=&person=" + sam).select(".focus-only a"))
                .hasSize(2);
    }

    @Test
    void whoWasNeverHereIsRefusedAmongOthersToo() {
        for (String wrong : List.of(UUID.randomUUID().toString(), "sam", sam + "x")) {
            MvcTestResult alone = pages.get(owner, "/dashboard?person=" + wrong);
            MvcTestResult among = pages.get(owner, both("/dashboard") + "&person=" + wrong);
            assertThat(alone).hasStatus(422);
            assertThat(among).hasStatus(422);
            assertThat(Pages.document(among).select("main").text())
                    .isEqualTo(Pages.document(alone).select("main").text());
            assertThat(api.get(owner, both("/dashboard") + "&person=" + wrong))
                    .hasStatus4xxClientError();
        }
        assertThat(Pages.text(api.get(owner, "/dashboard?person=" + UUID.randomUUID())))
                .contains("person", "Nobody here has this id.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/reports/growth",
                "/reports/cycle",
                "/reports/team",
                "/reports/team/people.csv",
                "/reports/team/campaigns.csv",
                "/reports/pipeline",
                "/reports/pipeline.csv",
                "/attribution",
                "/attribution.csv",
                "/attribution/models",
                "/attribution/models.csv",
                "/attribution/sales",
                "/attribution/sales.csv",
                "/today",
                "/api/v1/dashboard",
                "/api/v1/dashboard/growth",
                "/api/v1/dashboard/cycle",
                "/api/v1/dashboard/team",
                "/api/v1/attribution",
                "/api/v1/today"
            })
    void whatWasNeverHereIsRefusedEverywhereAndWhoLeftIsNot(String path) {
        String unknown = UUID.randomUUID().toString();
        assertThat(refused(path + "?person=" + unknown)).contains("Nobody here has this id.");
        assertThat(refused(both(path) + "&person=" + unknown)).contains("Nobody here has this id.");
        refused(path + "?person=sam");
        if (!path.endsWith("/today")) {
            assertThat(refused(path + "?product=" + unknown)).contains("No product has this id.");
            refused(path + "?product=forklift");
        }
        UserId marketer = users.marketer();
        users.as(owner, () -> people.disable(petra));
        assertThat(asked(both(path) + "&person=" + marketer)).hasStatusOk();
    }

    private String refused(String path) {
        MvcTestResult answer = asked(path);
        assertThat(answer).as(path).hasStatus4xxClientError();
        return Pages.text(answer);
    }

    private MvcTestResult asked(String path) {
        return path.startsWith("/api/v1")
                ? api.get(owner, path.substring("/api/v1".length()))
                : pages.get(owner, path);
    }

    @Test
    void offeredIsWhoSellsNowOrSoldInTheseDaysAndNobodyElse() {
        UserId marketer = users.marketer();
        assertThat(offered("/dashboard")).containsExactlyInAnyOrder(sam.text(), petra.text());
        assertThat(offered("/attribution")).containsExactlyInAnyOrder(sam.text(), petra.text());
        assertThat(offered("/reports/pipeline")).doesNotContain(marketer.text());
        assertThat(offered("/today")).doesNotContain(marketer.text(), owner.text());
        assertThat(offered("/dashboard?person=" + marketer))
                .as("whoever an address names is named")
                .contains(marketer.text());

        DealId open = mother.open("Udo", "West");
        has(open, marketer);
        assertThat(offered("/dashboard")).contains(marketer.text());
        assertThat(offered("/today")).contains(marketer.text());
        mother.win(open, "500.00", firm.today());
        assertThat(offered("/dashboard")).contains(marketer.text());
        assertThat(offered("/today")).doesNotContain(marketer.text());
        assertThat(offered("/dashboard?from=2020-01-01&to=2020-01-31"))
                .as("sold on other days")
                .doesNotContain(marketer.text());
        users.as(owner, () -> people.disable(marketer));
        assertThat(offered("/dashboard")).as("sold and left").contains(marketer.text());
    }

    private List<String> offered(String path) {
        return pages.read(owner, path).select("details.whose [name=person]").eachAttr("value");
    }

    private void has(DealId deal, UserId who) {
        jdbc.sql("update deal set assignee_id = ? where deal_id = ?")
                .params(who.value(), deal.value())
                .update();
    }

    @Test
    void whoLeftIsNamedAmongTheOthers() {
        users.as(owner, () -> people.disable(petra));
        for (String path : List.of("/dashboard", "/attribution", "/today")) {
            assertThat(pages.read(owner, both(path)).select("details.whose summary").text())
                    .as(path)
                    .endsWith("Sam Salesperson and Petra Pohl");
        }
    }

    @Test
    void allOfTodayByNameIsAboutTheSamePeople() {
        jdbc.sql("update deal set expected_close_on = ? where deal_id = ?")
                .params(firm.today().minusDays(3), mother.open("Ada", "Moor").value())
                .update();
        String sams = "/today?person=" + sam;
        assertThat(named(pages.read(owner, "/dashboard?person=" + sam))).isEqualTo(sams);
        assertThat(named(pages.read(owner, both("/dashboard")))).isEqualTo(both("/today"));
        assertThat(pages.read(owner, sams).select("#overdue li").text()).contains("Ada Moor");
        Document hers = pages.read(owner, "/today?person=" + petra);
        assertThat(hers.select("#overdue")).isEmpty();
        assertThat(hers.select("details.whose summary").text()).endsWith(": Petra Pohl");
        assertThat(hers.select("a.chip:containsOwn(Everybody)").attr("href")).isEqualTo("/today");
        assertThat(overdue("/today?person=" + petra)).isZero();
        assertThat(overdue(both("/today"))).isEqualTo(1);
        assertThat(named(pages.read(sam, "/dashboard?person=" + petra))).isEqualTo("/today");
        Document own = pages.read(petra, sams);
        assertThat(own.select("#overdue, details.whose")).isEmpty();
    }

    private long overdue(String path) {
        return api.read(owner, path)
                .get("items")
                .valueStream()
                .filter(item -> item.get("key").asString().equals("overdue"))
                .count();
    }

    private static String named(Document dashboard) {
        return dashboard.select("a:containsOwn(All of it by name)").attr("href");
    }

    @Test
    void programsAskForSeveralPeopleToo() {
        assertThat(sold(api.read(owner, both("/dashboard")))).isEqualTo("1000.00");
        assertThat(sold(api.read(owner, "/dashboard?person=" + petra))).isEqualTo("0.00");
        assertThat(
                        api.read(owner, both("/attribution") + "&model=LINEAR")
                                .at("/total/amount")
                                .asString())
                .isEqualTo("1000.00");
        assertThat(api.read(owner, both("/dashboard/team")).get("people")).hasSize(2);
    }

    @Test
    void aSalespersonGetsTheirOwnWhomeverTheyAskFor() {
        assertThat(sold(api.read(petra, both("/dashboard")))).isEqualTo("0.00");
        Document page = pages.read(petra, both("/dashboard"));
        assertThat(page.select("details.whose, .focus-only")).isEmpty();
    }

    private String both(String path) {
        return path + "?person=" + sam + "&person=" + petra;
    }

    private static String sold(JsonNode view) {
        for (JsonNode figure : view.get("figures")) {
            if (figure.get("key").asString().equals("sales")) {
                return figure.at("/money/amount").asString();
            }
        }
        throw new AssertionError("no sales");
    }
}
