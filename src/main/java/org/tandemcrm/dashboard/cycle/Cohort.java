package org.tandemcrm.dashboard.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/**
 * The leads that began in one month, and what share of them came to a mark within each age.
 *
 * @param month absent for all months together
 * @param reached how many have come to it by now, at whatever age
 */
public record Cohort(
        Period period, @Nullable YearMonth month, long leads, long reached, List<Cell> cells) {

    public Cohort {
        cells = List.copyOf(cells);
    }

    /**
     * What came of a cohort within so many days.
     *
     * @param reached how many have come to the mark within them so far
     * @param share among all where all are old enough; absent where some are not
     * @param estimate by Kaplan and Meier, where some are not yet that old; else the share
     */
    public record Cell(int days, long reached, @Nullable Share share, @Nullable Double estimate) {

        /** None of the leads has had that much time. */
        public boolean isAhead() {
            return estimate == null;
        }

        /** Some of the leads have not had that much time: it will rise, not fall. */
        public boolean isYoung() {
            return share == null && estimate != null;
        }
    }

    /**
     * @param months in which the leads began
     */
    static Cohort of(
            Period period,
            @Nullable YearMonth month,
            List<MonthWaits> months,
            Mark mark,
            List<Integer> ages,
            Instant now) {
        long[] begun = MonthWaits.begun(months);
        StepWaits waits = MonthWaits.waits(months, CycleStep.whole(mark));
        KaplanMeier curve = waits.estimate(Micros.of(now));
        List<Cell> cells = new ArrayList<>();
        for (int days : ages) {
            int old = Sorted.upTo(begun, Micros.of(now.minus(Duration.ofDays(days))));
            cells.add(cell(old, begun.length, waits, curve, days));
        }
        return new Cohort(period, month, begun.length, waits.days().length, cells);
    }

    private static Cell cell(int old, int leads, StepWaits waits, KaplanMeier curve, int days) {
        if (old == 0) {
            return new Cell(days, 0, null, null);
        }
        int reached = Sorted.upTo(waits.days(), days);
        if (old == leads) {
            Share share = new Share(reached, leads);
            return new Cell(days, reached, share, share.value());
        }
        return new Cell(days, reached, null, 1 - curve.waitingAfter(days));
    }
}
