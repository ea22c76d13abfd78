package org.tandemcrm.deal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class DealPageTests {

    @Autowired Pages pages;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired OfferingMother offering;
    @Autowired Pipeline pipeline;
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
    void aDealShowsItsProductsWithTheirDiscountAndItsPromises() {
        DealId deal = mother.open("Anna", "Berg");
        ProductId scanner = offering.product("Scanner", "100", "40");
        UserId sally = users.salesperson();
        String path = "/deals/" + deal;
        Document form = pages.read(sally, path + "/lines");
        String version = form.select("main form [name=version]").first().val();

        MvcTestResult saved =
                pages.post(
                        sally,
                        path + "/lines",
                        "version=%s&lines[0].quantity=&lines[1].productId=%s&lines[1].quantity=3&lines[1].price=90"
                                .formatted(version, scanner));
        assertThat(saved).hasStatus(302);
        pages.post(sally, path + "/promises", "what=Training&on=2031-01-01");

        Document page = pages.read(sally, path);
        assertThat(page.select("#lines").text()).contains("Scanner", "10", "270.00");
        assertThat(page.select("#promises").text()).contains("Training");
        assertThat(page.text()).doesNotContain("Margin");
        assertThat(pages.read(sally, "/promises?state=OPEN").text()).contains("Training");
        MvcTestResult bad =
                pages.post(
                        sally,
                        path + "/closure",
                        "result=WON&closedOn=2020-01-01&promises[2].what=Later");
        assertThat(bad).hasStatus(422);
        assertThat(Pages.document(bad).select("#f-promises-2-on-note").text())
                .isEqualTo("Say by when.");
    }

    @Test
    void anEmptyBoardLeadsToTheWarmLeads() {
        Document page = pages.read(sam, "/deals");
        assertThat(page.select("h1").text()).isEqualTo("Deals");
        assertThat(page.select(".empty-place a").attr("href")).contains("temperature=WARM");
    }

    @Test
    void theBoardShowsEveryStageWithItsCards() {
        DealId deal = mother.open("Anna", "Berg");
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, clock.instant()));

        Document page = pages.read(sam, "/deals");
        assertThat(page.select(".board-column h2").eachText())
                .containsExactly("Accepted", "Needs understood", "Proposal", "Verbal yes");
        assertThat(page.select("[data-stage=PROPOSAL] .board-name").text()).contains("Anna Berg");
        assertThat(page.select("[data-stage=ACCEPTED] .board-card")).isEmpty();
    }

    @Test
    void aCardMovesByAPlainForm() {
        DealId deal = mother.open("Anna", "Berg");
        Document page = pages.read(sam, "/deals");
        assertThat(page.select("#deal-" + deal + " form[method=post]").attr("action"))
                .isEqualTo("/deals/" + deal + "/stage");

        String move = "seen=ACCEPTED&stage=VERBAL_YES&board=";
        assertThat(pages.post(sam, "/deals/" + deal + "/stage", move)).hasRedirectedUrl("/deals");
        assertThat(card(deal).stage()).isEqualTo(Stage.VERBAL_YES);
    }

    @Test
    void whoMayNotWorkADealGetsNoFormForIt() {
        DealId deal = mother.open("Anna", "Berg");
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        for (UserId reader : List.of(petra, users.marketer(), users.colleague())) {
            assertThat(pages.read(reader, "/deals").select("#deal-" + deal + " form")).isEmpty();
            Document page = pages.read(reader, "/deals/" + deal);
            assertThat(page.select("main form[action*=stage] button")).isEmpty();
            assertThat(page.select(".head-actions a")).isEmpty();
        }
        assertThat(pages.post(petra, "/deals/" + deal + "/stage", "seen=ACCEPTED&stage=PROPOSAL"))
                .hasStatus(403);
        assertThat(card(deal).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void theBoardOfOnePersonShowsTheirsOnly() {
        mother.open("Anna", "Berg");
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        assertThat(pages.read(petra, "/deals?assignee=me").select(".board-card")).isEmpty();
        assertThat(pages.read(sam, "/deals?assignee=me").select(".board-card")).hasSize(1);
        assertThat(pages.read(sam, "/deals?assignee=" + petra).select("main").text())
                .contains("Petra Pohl has no open deals");
    }

    @Test
    void aDealThatStandsStillIsMarked() {
        mother.open("Anna", "Berg");
        assertThat(pages.read(sam, "/deals").select(".board-card").text())
                .contains("No next step")
                .doesNotContain("Standing still");
        testClock.setTo(clock.instant().plus(Duration.ofDays(15)));
        assertThat(pages.read(sam, "/deals").select(".board-card").text())
                .contains("Standing still");
        assertThat(pages.read(sam, "/deals/list?state=OPEN&idle=true").select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void theListAndItsFileTakeTheSameQuery() {
        DealId anna = mother.open("Anna", "Berg");
        mother.open("Omar", "Haddad");
        mother.win(anna, "1000.00", firm.today());

        Document list = pages.read(owner, "/deals/list?state=WON&sort=-amount");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody").text()).contains("Anna Berg", "Won", "€1,000.00");
        assertThat(Pages.text(pages.get(owner, "/deals.csv?state=WON&sort=-amount")))
                .contains("Anna Berg", "1000")
                .doesNotContain("Omar");
    }

    @Test
    void theListSaysWhatItsDealsComeToOnEveryPage() {
        mother.win(mother.open("Anna", "Berg"), "1000.00", firm.today());
        mother.win(mother.open("Omar", "Haddad"), "200.50", firm.today());
        mother.open("Kim", "Ito");

        Document first = pages.read(owner, "/deals/list?state=WON&limit=1");
        assertThat(first.select("tbody tr")).hasSize(1);
        assertThat(first.select("#sum").text()).isEqualTo("€1,200.50");
        assertThat(pages.read(owner, "/deals/list?state=LOST").select("#sum")).isEmpty();
    }

    @Test
    void theListOfAProductHasItsPartOfEachDealAndSumsToIt() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        ProductId label = offering.product("Label", "1", null);
        DealId both = mother.open("Anna", "Berg");
        mother.list(both, line(scanner, "2", "100"), line(label, "100", "1"));
        mother.win(both, "300.00", firm.today());
        mother.win(mother.open("Omar", "Haddad"), "1000.00", firm.today());
        String path = "/deals/list?state=WON&product=" + scanner;

        Document page = pages.read(owner, path);
        assertThat(page.select("tbody td[data-label=Amount]").text()).isEqualTo("€300.00");
        assertThat(page.select("tbody td[data-label='Of the product']").text())
                .isEqualTo("€200.00");
        assertThat(page.select("#part").text()).isEqualTo("€200.00");
        assertThat(page.select("#margin").text()).isEqualTo("€160.00");
        assertThat(page.select("tbody td[data-label='Its margin']").text())
                .isEqualTo("€106.67")
                .isEqualTo(page.select("#part-margin").text());
        assertThat(Pages.text(pages.get(owner, "/deals.csv?product=" + scanner)))
                .contains("Amount of the product", "Margin of the product", ",200.0000")
                .doesNotContain("Omar");
        assertThat(pages.read(owner, "/deals/list?product=NONE").select("#part").text())
                .isEqualTo("€1,000.00");
        Document whole = pages.read(owner, "/deals/list?state=WON&product=NONE," + scanner);
        assertThat(whole.select("#part").text()).isEqualTo("€1,200.00");
        assertThat(pages.read(owner, "/deals/list?product.not=" + scanner).select("#part"))
                .isEmpty();
    }

    @Test
    void theMarginThatCountsStandsInTheListWithWhereItComesFrom() {
        DealId stated = mother.open("Anna", "Berg");
        users.as(
                owner,
                () ->
                        pipeline.close(
                                stated,
                                new Closure.Won(
                                        new BigDecimal("1000.00"),
                                        new BigDecimal("123.45"),
                                        firm.today())));
        mother.win(mother.open("Omar", "Haddad"), "200.50", firm.today());

        Document page = pages.read(owner, "/deals/list?state=WON&sort=-amount");
        assertThat(page.select("tbody td[data-label=Margin]").eachText())
                .containsExactly("€123.45", "€80.20usual margin");
        assertThat(page.select("#margin").text()).isEqualTo("€203.65");
        assertThat(page.select("#sums").text())
                .contains("€123.45 were entered, €80.20 are reckoned");
        assertThat(Pages.text(pages.get(owner, "/deals.csv?state=WON&sort=-amount")).lines())
                .anyMatch(line -> line.contains("Margin,Margin that counts,Margin that counts is"))
                .anyMatch(line -> line.contains(",123.4500,123.4500,as it was entered,"))
                .anyMatch(line -> line.contains(",,80.20,the company's usual margin,"));
    }

    @Test
    void aSalespersonSeesThePartOfAProductAndNoMargin() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        DealId deal = mother.open("Anna", "Berg");
        mother.list(deal, line(scanner, "2", "100"));
        mother.win(deal, "200.00", firm.today());
        Document page = pages.read(sam, "/deals/list?product=" + scanner);
        assertThat(page.select("#part").text()).isEqualTo("€200.00");
        assertThat(page.select("main").text()).doesNotContainIgnoringCase("margin");
        assertThat(Pages.text(pages.get(sam, "/deals.csv?product=" + scanner)))
                .contains("Amount of the product")
                .doesNotContainIgnoringCase("margin");
        for (String hidden : List.of("marginCounted", "partMargin", "margin")) {
            assertThat(pages.get(sam, "/deals/list?product=" + scanner + "&sort=" + hidden))
                    .hasStatus(400);
        }
    }

    private static LineDetails line(ProductId product, String quantity, String price) {
        return new LineDetails(
                null, product, null, new BigDecimal(quantity), new BigDecimal(price), null);
    }

    @Test
    void anOpenDealHasNoDaysToItsCloseYet() {
        mother.open("Kim", "Ito");
        mother.win(mother.open("Omar", "Haddad"), "10.00", firm.today());

        assertThat(pages.read(owner, "/deals/list?daysToClose.lte=30").select("tbody tr"))
                .hasSize(1);
        assertThat(pages.read(owner, "/deals/list?daysToClose.empty=true").select("tbody").text())
                .contains("Kim")
                .doesNotContain("Omar");
    }

    @Test
    void everySortOfTheListWorks() {
        mother.open("Anna", "Berg");
        mother.win(mother.open("Omar", "Haddad"), "10.00", firm.today());
        Document list = pages.read(owner, "/deals/list");
        for (String href : list.select("thead a").eachAttr("href")) {
            assertThat(pages.read(owner, "/deals/list" + href).select("tbody tr")).hasSize(2);
        }
        Document parts = pages.read(owner, "/deals/list?product=NONE");
        assertThat(parts.select("thead a").eachText()).contains("Of the product", "Its margin");
        for (String href : parts.select("thead a").eachAttr("href")) {
            assertThat(pages.read(owner, "/deals/list" + href).select("tbody tr")).hasSize(2);
        }
    }

    @Test
    void marginsStandInTheListOfOwnersOnly() {
        mother.open("Anna", "Berg");
        assertThat(pages.read(owner, "/deals/list").select("thead").text()).contains("Margin");
        assertThat(pages.read(sam, "/deals/list").select("thead").text()).doesNotContain("Margin");
        assertThat(Pages.text(pages.get(sam, "/deals.csv"))).doesNotContain("Margin");
        assertThat(pages.get(sam, "/deals/list?margin.gte=1")).hasStatus(400);
    }

    @Test
    void theDealsPageTellsWhereItStandsAndWhoIsInIt() {
        DealId deal = mother.open("Anna", "Berg");
        Document page = pages.read(sam, "/deals/" + deal);
        assertThat(page.select("h1").text()).contains("Anna Berg");
        assertThat(page.select(".way-now").text()).contains("Accepted");
        assertThat(page.select(".head-actions a").eachText())
                .containsExactly("Change", "Close as lost", "Close as won");
        assertThat(page.select("main").text())
                .contains("No next step is agreed", "main person", "Campaign for Berg");
    }

    @Test
    void theFormShowsTheDealAsItIsAndGivesItToSomebodyElse() {
        DealId deal = mother.open("Anna", "Berg");
        Document form = pages.read(owner, "/deals/" + deal + "/edit");
        assertThat(form.select("[name=assigneeId] [selected]").val()).isEqualTo(sam.toString());
        String fields = "version=%s&name=Anna&assigneeId=%s";
        pages.post(
                owner, "/deals/" + deal, fields.formatted(form.select("[name=version]").val(), ""));
        assertThat(card(deal).assigneeId()).isNull();
        assertThat(
                        pages.post(
                                owner,
                                "/deals/" + deal,
                                fields.formatted(card(deal).version(), "nobody")))
                .hasStatus(422);
    }

    @Test
    void closesAsWon() {
        DealId deal = mother.open("Anna", "Berg");
        Document form = pages.read(owner, "/deals/" + deal + "/closure?result=WON");
        assertThat(form.select("[name=amount]")).hasSize(1);
        assertThat(form.select("[name=closedOn]").val()).isEqualTo(firm.today().toString());

        String won = "result=WON&amount=1000.00&closedOn=" + firm.today();
        assertThat(pages.post(owner, "/deals/" + deal + "/closure", won))
                .hasRedirectedUrl("/deals/" + deal);
        Document page = pages.read(owner, "/deals/" + deal);
        assertThat(page.select("main").text()).contains("Won", "€1,000.00");
        assertThat(page.select("form[action$=reopening]")).hasSize(1);
    }

    @Test
    void aFormThatCannotBeTakenKeepsWhatWasTyped() {
        DealId deal = mother.open("Anna", "Berg");
        String closure = "/deals/" + deal + "/closure";
        String lost = "result=LOST&reason=&competitor=Rival&closedOn=" + firm.today();
        MvcTestResult refused = pages.post(owner, closure, lost);
        assertThat(refused).hasStatus(422);
        Document page = Pages.document(refused);
        assertThat(page.select(".field-error").text()).contains("Say why it was lost");
        assertThat(page.select("[name=competitor]").val()).isEqualTo("Rival");

        String won = "result=WON&amount=ten&closedOn=" + firm.today();
        MvcTestResult unreadable = pages.post(owner, closure, won);
        assertThat(unreadable).hasStatus(422);
        assertThat(Pages.document(unreadable).select("[name=amount]").val()).isEqualTo("ten");
        assertThat(card(deal).open()).isTrue();
    }

    @Test
    void whoClosesSecondIsToldWhoWasFirst() {
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "1000.00", firm.today());
        String lost = "result=LOST&reason=Price&closedOn=" + firm.today();
        MvcTestResult second = pages.post(owner, "/deals/" + deal + "/closure", lost);
        assertThat(second).hasStatus(409);
        assertThat(Pages.document(second).select("[role=alert]").text())
                .contains("Olga Owner closed this deal as won");
        assertThat(Pages.document(second).select("[name=reason]").val()).isEqualTo("Price");
        assertThat(card(deal).won()).isTrue();
    }

    @Test
    void opensAgainWithAReason() {
        DealId deal = mother.open("Anna", "Berg");
        mother.lose(deal, "Price", firm.today());
        assertThat(pages.read(owner, "/deals/" + deal).select("main").text())
                .contains("Lost", "Price");
        MvcTestResult refused = pages.post(owner, "/deals/" + deal + "/reopening", "reason=++");
        assertThat(refused).hasStatus(422);
        assertThat(Pages.document(refused).select("#reopen-error").text()).startsWith("Say why");
        assertThat(card(deal).open()).isFalse();
        pages.post(owner, "/deals/" + deal + "/reopening", "reason=They+called");
        assertThat(card(deal).open()).isTrue();
        MvcTestResult second =
                pages.post(owner, "/deals/" + deal + "/reopening", "reason=They+wrote");
        assertThat(second).hasStatus(409);
        assertThat(Pages.document(second).select("[role=alert]").text())
                .contains("opened this deal again already: They called", "They wrote");
    }

    @Test
    void aSaleIsCorrectedOnItsPageAndShowsWhatStoodThere() {
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "1000.00", firm.today());
        String path = "/deals/" + deal + "/correction";
        Document form = pages.read(owner, path);
        String typed =
                "version=%s&amount=900&closedOn=%s&why="
                        .formatted(form.select("[name=version]").val(), firm.today().minusDays(2));
        MvcTestResult refused = pages.post(owner, path, typed);
        assertThat(refused).hasStatus(422);
        assertThat(Pages.document(refused).select("[name=amount]").val()).isEqualTo("900");
        assertThat(pages.post(owner, path, typed + "Credit+note")).hasStatus(302);
        Document page = pages.read(owner, "/deals/" + deal);
        assertThat(page.select(".alert-good").text()).contains("€900.00");
        assertThat(page.select("#corrected").text())
                .contains("Was won on", "€1,000.00", "Credit note");
        assertThat(pages.post(owner, path, typed + "Again")).hasStatus(409);

        Document lines = pages.read(owner, "/deals/" + deal + "/lines");
        String goods =
                "version=%s&lines[0].name=Training&lines[0].quantity=2&lines[0].price=400&why="
                        .formatted(lines.select("[name=version]").val());
        assertThat(pages.post(owner, "/deals/" + deal + "/lines", goods)).hasStatus(422);
        assertThat(pages.post(owner, "/deals/" + deal + "/lines", goods + "Two+days"))
                .hasStatus(302);
        assertThat(card(deal).amount()).isEqualByComparingTo("800");
        assertThat(card(deal).won()).isTrue();
    }

    @Test
    void savingTheProductsLeavesBudgetAndCompetitorsAsTheyWere() {
        DealId deal = mother.open("Anna", "Berg");
        String seen = "version=" + card(deal).version();
        pages.post(sam, "/deals/" + deal, seen + "&name=Deal&budget=500&competitors=Rival");
        String goods =
                "version=%d&lines[0].name=Training&lines[0].quantity=1&lines[0].price=9"
                        .formatted(card(deal).version());
        assertThat(pages.post(sam, "/deals/" + deal + "/lines", goods)).hasStatus(302);
        assertThat(card(deal).competitors()).isEqualTo("Rival");
        assertThat(card(deal).budget()).isEqualByComparingTo("500");
    }

    @Test
    void anOlderFormShowsBothVersions() {
        DealId deal = mother.open("Anna", "Berg");
        String seen = "version=" + card(deal).version();
        assertThat(pages.post(sam, "/deals/" + deal, seen + "&name=First&amount=10.00"))
                .hasRedirectedUrl("/deals/" + deal);
        MvcTestResult second =
                pages.post(sam, "/deals/" + deal, seen + "&name=Second&amount=20.00");
        assertThat(second).hasStatus(409);
        Document page = Pages.document(second);
        assertThat(page.select("[name=name]").val()).isEqualTo("Second");
        assertThat(page.select(".field-theirs").text()).contains("First").contains("10");
        assertThat(page.select("[name=version]").val())
                .isEqualTo(String.valueOf(card(deal).version()));
    }

    @Test
    void aWarmLeadIsAcceptedFromItsPage() {
        LeadId lead = mother.hotLead("Anna", "Berg");
        MvcTestResult accepted = pages.post(owner, "/leads/" + lead + "/deal", "");
        DealId deal = users.as(owner, () -> pipeline.ofLead(lead)).orElseThrow();
        assertThat(accepted).hasRedirectedUrl("/deals/" + deal);
        assertThat(pages.post(owner, "/leads/" + lead + "/deal", ""))
                .hasRedirectedUrl("/leads/" + lead);
    }

    @Test
    void whoDoesNotSellAcceptsNothing() {
        LeadId lead = mother.hotLead("Anna", "Berg");
        assertThat(pages.post(users.marketer(), "/leads/" + lead + "/deal", "")).hasStatus(403);
        assertThat(users.as(owner, () -> pipeline.ofLead(lead))).isEmpty();
    }

    @Test
    void aDealThatIsNotThereIsNotFound() {
        assertThat(pages.get(sam, "/deals/" + DealId.next())).hasStatus(404);
        assertThat(pages.get(sam, "/deals/nonsense")).hasStatus(400);
    }

    private DealCard card(DealId deal) {
        return users.as(owner, () -> pipeline.card(deal));
    }
}
