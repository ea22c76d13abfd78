package org.tandemcrm.deal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
