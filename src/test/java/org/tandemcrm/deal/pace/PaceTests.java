package org.tandemcrm.deal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.dashboard.web.LinkedNumbers;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
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
        assertThat(pages.read(owner, "/reports/pipeline").select("main").text())
                .contains("Pace of the pipeline", "Accepted", "1 of 1");
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
                users.as(owner, () -> book.report(year, Salespeople.EVERYBODY)).stages();
        return stages.stream()
                .filter(pace -> pace.stage().stage().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
