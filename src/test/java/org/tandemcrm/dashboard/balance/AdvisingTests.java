package org.tandemcrm.dashboard.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.tandemcrm.dashboard.balance.Advice.Side;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Share;

/** The sentence says which side to strengthen and the number that it rests on, word by word. */
class AdvisingTests {

    private static final Share ALL_IN_TIME = new Share(40, 40);
    private static final Flow EVEN = new Flow(List.of(5L, 5L, 5L, 5L));
    private static final Acceptance TAKEN =
            new Acceptance(new Share(18, 20), 0, 0, List.of(refused(2)));

    @Test
    void whereNothingCameItSaysWhatItTakes() {
        assertAdvice(load(0, 400), 0)
                .isEqualTo(
                        new Advice(
                                Side.UNKNOWN,
                                "No warm lead came to sales in these days. From 10 on it stands here which side to strengthen."));
    }

    @Test
    void oneLeadIsTooLittle() {
        assertAdvice(load(1, 1), 0)
                .isEqualTo(
                        new Advice(
                                Side.UNKNOWN,
                                "Too little to tell which side to strengthen: 1 warm lead came in these days, and it takes 10."));
        assertThat(advice(load(9, 0), 0).side()).isEqualTo(Side.UNKNOWN);
    }

    @Test
    void withNobodyToSellSalesIsToBeStrengthened() {
        assertAdvice(load(24, 0), 0)
                .isEqualTo(
                        new Advice(
                                Side.SALES,
                                "Strengthen sales: 24 warm leads came in these days, and nobody had an hour to sell."));
    }

    @Test
    void dealsAndCustomersMayLeaveNoHour() {
        assertAdvice(new Load(24, 60, 120, 100, 30, 12), 0)
                .isEqualTo(
                        new Advice(
                                Side.SALES,
                                "Strengthen sales: 24 warm leads came in these days, and open deals and customers took all 120 hours of selling."));
    }

    @Test
    void tooManyLeadsAskForHours() {
        assertAdvice(load(6000, 5000), 9)
                .isEqualTo(
                        new Advice(
                                Side.SALES,
                                "Marketing outruns sales: 6,000 warm leads ask for 6,000 hours, and sales had 5,000 hours for them (load of 1.20). Strengthen sales: free 167 hours a week, or let 150 warm leads fewer come each week. 9 wait past the promised hour."));
    }

    @Test
    void fewLeadsMakeItSeemOnly() {
        assertAdvice(load(24, 20), 1)
                .isEqualTo(
                        new Advice(
                                Side.SALES,
                                "Marketing seems to outrun sales: 24 warm leads ask for 24 hours, and sales had 20 hours for them (load of 1.20, in 95 of 100 cases 0.77 to 1.79). Strengthen sales: free 0.7 hours a week, or let 1 warm lead fewer come each week. 1 waits past the promised hour."));
    }

    @Test
    void tooFewLeadsLeaveHoursEmpty() {
        assertAdvice(load(20, 400), 0)
                .isEqualTo(
                        new Advice(
                                Side.MARKETING,
                                "Sales is starved: 20 warm leads filled 20 of the 400 hours that sales had for them (load of 0.05). Strengthen marketing: 26 warm leads more each week would fill them well."));
        assertAdvice(load(12, 20), 0)
                .isEqualTo(
                        new Advice(
                                Side.MARKETING,
                                "Sales seems starved: 12 warm leads filled 12 of the 20 hours that sales had for them (load of 0.60, in 95 of 100 cases 0.31 to 1.05). Strengthen marketing: 1 warm lead more each week would fill them well."));
    }

    @Test
    void whoHasHoursAndIsLateIsNotHelpedByMoreLeads() {
        assertThat(new Advising(load(20, 400), TAKEN, new Share(10, 25), EVEN, 3).advice())
                .isEqualTo(
                        new Advice(
                                Side.SALES,
                                "Sales has the hours and is late all the same: at a load of 0.05, 40 % of 25 warm leads heard from us in the promised time. Strengthen how sales answers before more are warmed."));
    }

    @Test
    void whoHasHoursAndRefusesWantsWarmerLeads() {
        Acceptance refused = new Acceptance(new Share(5, 25), 0, 0, List.of(refused(20)));
        assertThat(new Advising(load(25, 500), refused, ALL_IN_TIME, EVEN, 0).advice())
                .isEqualTo(
                        new Advice(
                                Side.MARKETING,
                                "Sales has the hours and turns leads away: at a load of 0.05 it accepted 5 of 25 warm leads, most often for \"timing\". Strengthen what marketing calls warm before making more of it."));
    }

    @Test
    void inBalanceNeitherSideIsToBeStrengthened() {
        assertAdvice(load(800, 1000), 0)
                .isEqualTo(
                        new Advice(
                                Side.NEITHER,
                                "Balanced: 800 warm leads ask for 800 of the 1,000 hours that sales had for them (load of 0.80). Neither side needs strengthening."));
        assertThat(advice(load(16, 20), 0).sentence())
                .startsWith("Balanced as far as one can tell: 16 warm leads ask for 16 of the 20");
    }

    @Test
    void balanceMayStillBeLateOrUneven() {
        assertThat(
                        new Advising(load(800, 1000), TAKEN, new Share(60, 100), EVEN, 0)
                                .advice()
                                .sentence())
                .endsWith(
                        " Yet only 60 % of 100 warm leads heard from us in the promised time: look at how the queue is worked.");
        Flow uneven = new Flow(List.of(0L, 40L, 0L, 0L, 40L));
        assertThat(new Advising(load(800, 1000), TAKEN, ALL_IN_TIME, uneven, 0).advice().sentence())
                .endsWith(" The weeks are uneven, though: the quietest brought 0, the busiest 40.");
    }

    private static ObjectAssert<Advice> assertAdvice(Load load, long late) {
        return assertThat(advice(load, late));
    }

    private static Advice advice(Load load, long late) {
        return new Advising(load, TAKEN, ALL_IN_TIME, EVEN, late).advice();
    }

    /** Ten weeks, an hour each. */
    private static Load load(long leads, double hours) {
        return new Load(leads, 60, hours, 0, 0, 10);
    }

    private static Refusal refused(long leads) {
        return new Refusal(HandbackReason.TIMING, leads);
    }
}
