package org.tandemcrm.deal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.dashboard.web.LinkedNumbers;
import org.tandemcrm.deal.DealCut;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class PaceTests {

    @Autowired PaceBook book;
    @Autowired Pipeline pipeline;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired Pages pages;
    @Autowired LinkedNumbers numbers;
    @Autowired OfferingMother offering;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private UserId owner;
    private UserId sam;
    private Instant now;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
        now = clock.instant();
    }

    @Test
    void timeInAStageComesFromTheRowsAndOpenDealsCountAsLonger() {
        passing(20, 16);
        passing(20, 12);
        passing(20, 4);
        began(mother.open("Udo", "West"), 10);

        StagePace accepted = stage("ACCEPTED");
        assertThat(accepted.visits()).isEqualTo(4);
        assertThat(accepted.here()).isEqualTo(1);
        assertThat(accepted.median().value()).isCloseTo(8, within(0.01));
        assertThat(accepted.passed()).isEqualTo(new Share(3, 3));
        StagePace proposal = stage("PROPOSAL");
        assertThat(proposal.visits()).isEqualTo(3);
        assertThat(proposal.here()).isEqualTo(3);
        assertThat(proposal.median().value()).isNull();
        assertThat(stage("VERBAL_YES").visits()).isZero();
    }

    @Test
    void aWayBackIsNoPassingAndAWonDealIs() {
        DealId back = passing(20, 16);
        users.as(sam, () -> pipeline.move(back, Stage.ACCEPTED, now));
        mother.win(passing(20, 10), "600", firm.today());
        assertThat(stage("PROPOSAL").passed()).isEqualTo(new Share(1, 2));
        assertThat(stage("ACCEPTED").visits()).isEqualTo(3);
    }

    @Test
    void aMoveToWhereTheDealWasAlreadyIsNoVisit() {
        DealId deal = passing(20, 16);
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, now.minusSeconds(60)));
        assertThat(stage("PROPOSAL").visits()).isEqualTo(1);
    }

    @Test
    void velocityIsOpenDealsTimesShareTimesValueByTheMonthsToADecision() {
        Velocity velocity =
                new Velocity(
                        40,
                        new Share(1, 4),
                        new BigDecimal("1000"),
                        new Velocity.Sold(BigDecimal.ZERO, null),
                        new KaplanMeier.Quantile(30.4375, null, null));
        assertThat(velocity.aMonth()).isEqualByComparingTo("10000");
        assertThat(
                        new Velocity(
                                        4,
                                        new Share(0, 0),
                                        null,
                                        new Velocity.Sold(BigDecimal.ZERO, null),
                                        velocity.cycle())
                                .aMonth())
                .isNull();
    }

    @Test
    void thePageShowsItAndTheFileHasTheSame() {
        mother.win(passing(20, 16), "600", firm.today());
        Document page = pages.read(owner, "/reports/pipeline");
        assertThat(page.select("main").text())
                .contains("Pace of the pipeline", "Accepted", "1 of 1");
        assertThat(page.select(".chip[aria-current=true]").text()).isEqualTo("12 months");
        assertThat(Pages.text(pages.get(owner, "/reports/pipeline.csv")))
                .contains("Proposal,1,0,16.");
        assertThat(pages.get(sam, "/reports/pipeline")).hasStatusOk();
    }

    @Test
    void everyNumberOpensAsManyDealsAsItSays() {
        ofEveryEnd();
        assertThat(numbers.agree(owner, List.of("/reports/pipeline"))).isGreaterThan(20);
        assertThat(outcomes(owner, "?stage=PROPOSAL"))
                .containsExactlyInAnyOrder(
                        "Still there", "Moved back: Accepted", "Moved on: Verbal yes", "Won");
        assertThat(outcomes(owner, "?stage=ACCEPTED&ended=LOST")).containsExactly("Lost");
    }

    @Test
    void aSalespersonsListsHoldTheirOwnDealsAsTheirNumbersDo() {
        ofEveryEnd();
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        jdbc.sql("update deal set assignee_id = ? where closed_on is not null")
                .param(petra.value())
                .update();
        for (UserId reader : List.of(sam, petra)) {
            assertThat(numbers.agree(reader, List.of("/reports/pipeline"))).isGreaterThan(5);
        }
        assertThat(outcomes(petra, "?stage=PROPOSAL")).containsExactly("Won");
        assertThat(outcomes(petra, "?assigneeId=" + sam)).isEmpty();
        assertThat(Pages.text(pages.get(petra, "/reports/pipeline/visits.csv")))
                .contains("Petra Pohl")
                .doesNotContain("Sam");
    }

    @Test
    void thePageIsAboutThePeopleAndTheProductOfItsAddress() {
        ofEveryEnd();
        ProductId forklift = offering.product("Forklift", "600.00", null);
        DealId sold = passing(20, 9);
        mother.list(sold, LineDetails.of(forklift, BigDecimal.ONE));
        DealId other = passing(18, 8);
        mother.list(other, LineDetails.of(forklift, new BigDecimal("2")));
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        has(sold, petra);
        has(other, sam);
        mother.win(sold, "600", firm.today());

        String year =
                "/reports/pipeline?from=" + firm.today().minusYears(1) + "&to=" + firm.today();
        String ofPetra = year + "&person=" + petra;
        String ofForklift = year + "&product=" + forklift;
        for (String path : List.of(ofPetra, ofForklift, ofPetra + "&product=" + forklift)) {
            assertThat(numbers.agree(owner, List.of(path))).as(path).isGreaterThan(8);
        }
        assertThat(came(year, "Proposal")).isEqualTo("6");
        assertThat(came(ofPetra, "Proposal")).isEqualTo("1");
        assertThat(came(ofForklift, "Proposal")).isEqualTo("2");
        assertThat(came(ofForklift + "&person=" + sam, "Proposal")).isEqualTo("1");
        assertThat(pages.read(owner, ofPetra).select(".figure:contains(A won deal) dd").text())
                .isEqualTo("€600€600 in all");
        String file = pages.read(owner, ofPetra).select("a[download]").attr("href");
        assertThat(Pages.text(pages.get(owner, file))).contains("Proposal,1,0,9.");
        assertThat(pages.read(owner, ofForklift).select("ul[aria-label=Usual periods] a"))
                .allMatch(link -> link.attr("href").contains("product=" + forklift));
        assertThat(pages.read(owner, ofForklift).select("a:contains(All deals)").attr("href"))
                .startsWith("/reports/pipeline?from=")
                .doesNotContain("product");
        assertThat(came(year + "&person=" + sam, petra, "Proposal"))
                .as("who sees their own alone gets it, whomever they ask for")
                .isEqualTo("1");
        assertThat(
                        pages.read(
                                        owner,
                                        "/reports/pipeline?from=2020-01-01&to=2020-01-31&person="
                                                + sam)
                                .select(".empty-place a")
                                .attr("href"))
                .isEqualTo("/reports/pipeline?from=2020-01-01&to=2020-01-31");
    }

    /** Where any filter is enough, the list reads the visits of all deals. */
    @Test
    void theVisitsOfSomeDaysAreThoseOfTheWholeListThatBeganInThem() {
        ofEveryEnd();
        for (int days : List.of(0, 5, 10, 15, 18, 20)) {
            Instant since = now.minus(Duration.ofDays(days)).minusSeconds(3600);
            String from = "?at.gte=" + since;
            String until = "at.lt=" + since.plus(Duration.ofDays(3));
            List<String> begun = visits(from + "&match=any");
            List<String> within = visits("?" + until + "&match=any");
            assertThat(visits(from)).isNotEmpty().isEqualTo(begun);
            assertThat(visits("?" + until)).isEqualTo(within);
            assertThat(visits(from + "&" + until))
                    .isEqualTo(begun.stream().filter(within::contains).toList());
        }
    }

    private List<String> visits(String query) {
        return rows(owner, "/reports/pipeline/visits" + query).eachText();
    }

    private String came(String path, String stage) {
        return came(path, owner, stage);
    }

    private String came(String path, UserId reader, String stage) {
        return pages.read(reader, path)
                .select("tr:has(td:first-child:contains(" + stage + ")) [data-label=Came]")
                .text();
    }

    private void has(DealId deal, UserId who) {
        jdbc.sql("update deal set assignee_id = ? where deal_id = ?")
                .params(who.value(), deal.value())
                .update();
    }

    @Test
    void dealsThatAreNoLongerLearnedFromAreInNoListOfTheLastOnes() {
        ofEveryEnd();
        assertThat(rows(owner, "/deals/list?reached=ACCEPTED")).hasSize(2);
        assertThat(rows(owner, "/deals/list?reached=PROPOSAL")).hasSize(1);
        assertThat(rows(owner, "/deals/list?reached=VERBAL_YES")).isEmpty();
    }

    /** Proposals that wait, came back, went on and were won, and a deal lost before one. */
    private void ofEveryEnd() {
        passing(20, 16);
        DealId back = passing(20, 15);
        users.as(sam, () -> pipeline.move(back, Stage.ACCEPTED, now));
        DealId on = passing(20, 14);
        users.as(sam, () -> pipeline.move(on, new Stage("VERBAL_YES"), now));
        mother.win(passing(20, 10), "600", firm.today());
        mother.lose(mother.open("Udo", "West"), "No budget", firm.today());
    }

    private List<String> outcomes(UserId reader, String query) {
        return rows(reader, "/reports/pipeline/visits" + query)
                .select("[data-label='What became of it']")
                .eachText();
    }

    private Elements rows(UserId reader, String path) {
        return pages.read(reader, path).select("main tbody tr");
    }

    /** Accepted so many days ago, at the proposal since so many. */
    private DealId passing(int accepted, int proposed) {
        DealId deal = mother.open("Anna", "Berg" + accepted + proposed);
        began(deal, accepted);
        users.as(
                sam,
                () -> pipeline.move(deal, Stage.PROPOSAL, now.minus(Duration.ofDays(proposed))));
        return deal;
    }

    private void began(DealId deal, int daysAgo) {
        jdbc.sql(
                        "update deal set accepted_at = accepted_at - ? * interval '1 day' where"
                                + " deal_id = ?")
                .params(daysAgo, deal.value())
                .update();
    }

    private StagePace stage(String key) {
        Period year = new Period(firm.today().minusYears(1), firm.today());
        List<StagePace> stages =
                users.as(owner, () -> book.report(new DealCut(year, null, Salespeople.EVERYBODY)))
                        .stages();
        return stages.stream()
                .filter(pace -> pace.stage().stage().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
