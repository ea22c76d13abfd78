package org.tandemcrm.dashboard.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.dashboard.balance.Timing.Phase;
import org.tandemcrm.dashboard.balance.Timing.Touches;
import org.tandemcrm.lead.Temperature;

/** Evenness, queue, supply and the proposals from records, on plain numbers. */
class FlowAndQueueTests {

    @Test
    void evenWeeksScatterNoMoreThanChance() {
        assertThat(new Flow(List.of(5L, 5L, 5L, 5L)).dispersion()).isZero();
        Flow chance = new Flow(List.of(3L, 7L, 4L, 6L));
        assertThat(chance.dispersion()).isCloseTo(10 / 5.0 / 3, within(1e-9));
        assertThat(chance.isUneven()).isFalse();
    }

    @Test
    void oneBusyWeekAmongEmptyOnesIsUneven() {
        Flow flow = new Flow(List.of(0L, 0L, 20L, 0L));
        assertThat(flow.isUneven()).isTrue();
        assertThat(flow.least()).isZero();
        assertThat(flow.most()).isEqualTo(20);
    }

    @Test
    void threeWeeksOrNoLeadSayNothing() {
        assertThat(new Flow(List.of(0L, 0L, 20L)).isKnown()).isFalse();
        assertThat(new Flow(List.of(0L, 0L, 0L, 0L)).dispersion()).isNull();
        assertThat(new Flow(List.of()).isUneven()).isFalse();
    }

    @Test
    void noMoreMayWaitThanComeInWithinThePromisedTime() {
        Queue queue = new Queue(Temperature.WARM, 3, 1, 40, 160, 8);
        assertThat(queue.rate()).isEqualTo(0.25);
        assertThat(queue.mayWait()).isEqualTo(2);
        assertThat(queue.usualWait()).isEqualTo(12);
        assertThat(queue.isTooLong()).isFalse();
        assertThat(new Queue(Temperature.WARM, 6, 1, 40, 160, 8).isTooLong()).isTrue();
        assertThat(new Queue(Temperature.WARM, 5, 1, 40, 160, 8).isTooLong()).isFalse();
    }

    @Test
    void whereNothingCameNothingCanBeTold() {
        Queue none = new Queue(Temperature.HOT, 2, 2, 0, 160, 1);
        assertThat(none.mayWait()).isNull();
        assertThat(none.isTooLong()).isFalse();
        assertThat(new Queue(Temperature.HOT, 2, 2, 0, 0, 1).rate()).isNull();
    }

    @Test
    void poissonKeepsToItsTables() {
        assertThat(Poisson.most(2)).isEqualTo(5);
        assertThat(Poisson.most(0.5)).isEqualTo(2);
        assertThat(Poisson.most(1000)).isEqualTo(1062);
        assertThat(Poisson.around(0).low()).isZero();
        assertThat(Poisson.around(10).low()).isCloseTo(4.795, within(0.01));
        assertThat(Poisson.around(10).high()).isCloseTo(18.39, within(0.01));
    }

    @Test
    void aSupplyLastsAsLongAsNewPeopleAreApproached() {
        assertThat(new Supply(120, false, 60, 12).lasts()).isEqualTo(24);
        assertThat(new Supply(30, false, 60, 12).isShort()).isTrue();
        assertThat(new Supply(10_000, true, 60_000, 1).isShort()).isFalse();
        assertThat(new Supply(30, false, 0, 12).lasts()).isNull();
    }

    @Test
    void recordsProposeOnceThereAreEnough() {
        List<Touches> touches =
                List.of(
                        new Touches(Phase.LEAD, Channel.PHONE, 30),
                        new Touches(Phase.LEAD, Channel.EMAIL, 40),
                        new Touches(Phase.DEAL, Channel.MEETING, 10));
        assertThat(new Timing(touches, 40, 30, 52).proposal())
                .isEqualTo(new OwnEffort(30, 30, null));
        assertThat(new Timing(touches, 19, 19.9, 52).proposal()).isEqualTo(OwnEffort.NONE);
    }

    @Test
    void recordsThatCannotBeCompleteProposeNothing() {
        List<Touches> touches =
                List.of(
                        new Touches(Phase.LEAD, Channel.PHONE, 19),
                        new Touches(Phase.DEAL, Channel.MEETING, 7),
                        new Touches(Phase.CUSTOMER, Channel.PHONE, 51));
        assertThat(new Timing(touches, 40, 30, 52).proposal()).isEqualTo(OwnEffort.NONE);
    }

    @Test
    void theOwnersWordComesBeforeTheRecordsAndTheseBeforeWhatIsUsual() {
        assertThat(new OwnEffort(45, null, null).over(new OwnEffort(30, 20, null)))
                .isEqualTo(new Effort(45, 20, Effort.USUAL.customers()));
    }
}
