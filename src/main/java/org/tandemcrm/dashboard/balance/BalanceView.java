package org.tandemcrm.dashboard.balance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/**
 * Whether marketing and sales keep pace with each other.
 *
 * @param period the days that have come and are on record
 * @param effort what selling is taken to take
 * @param queues who waits now; empty where the days lie in the past
 * @param inTime of the warm leads for whom it is decided, those who heard from us as promised
 */
public record BalanceView(
        Period period,
        Effort effort,
        Load load,
        List<WeekLoad> weeks,
        List<Queue> queues,
        Acceptance acceptance,
        Share inTime,
        Flow flow,
        Advice advice) {

    public BalanceView {
        weeks = List.copyOf(weeks);
        queues = List.copyOf(queues);
    }

    /** A week and its load. */
    public record WeekLoad(Slice slice, Load load) {

        /** Absent where sales had no hour. */
        public @Nullable Double value() {
            return load.value();
        }

        /** Nothing came. */
        boolean idle() {
            return load.handedOver() == 0;
        }

        /** The load in words: "full" where sales had no hour for those that came. */
        public String words() {
            Double value = value();
            if (value == null) {
                return idle() ? "\u2013" : "full";
            }
            return Words.ratio(value);
        }
    }

    /** How many wait past the promised hour. */
    public long late() {
        return queues.stream().mapToLong(Queue::late).sum();
    }

    /** What the count says of the promise of speed, as far as chance lets it. */
    public String promiseOfSpeed() {
        if (inTime.high() < Advising.KEPT) {
            return "The promise of speed is not kept: it takes nine of ten.";
        }
        return inTime.low() >= Advising.KEPT
                ? "The promise of speed is kept: nine of ten heard from us in time."
                : "Whether the promise of speed is kept lies within chance: it takes nine of ten.";
    }
}
