package org.tandemcrm.dashboard.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.KaplanMeier.Wait;
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
     * @param share among all where all are old enough; absent where some are not
     * @param estimate by Kaplan and Meier, where some are not yet that old; else the share
     */
    public record Cell(int days, @Nullable Share share, @Nullable Double estimate) {

        /** None of the leads has had that much time. */
        public boolean isAhead() {
            return estimate == null;
        }

        /** Some of the leads have not had that much time: it will rise, not fall. */
        public boolean isYoung() {
            return share == null && estimate != null;
        }
    }

    static Cohort of(
            Period period,
            @Nullable YearMonth month,
            List<Course> courses,
            Mark mark,
            List<Integer> ages,
            Instant now) {
        long moment = Micros.of(now);
        List<Wait> waits = courses.stream().map(course -> course.wait(mark, moment)).toList();
        KaplanMeier curve = KaplanMeier.of(waits);
        List<Cell> cells = new ArrayList<>();
        for (int days : ages) {
            cells.add(cell(courses, waits, curve, days, now));
        }
        long reached = waits.stream().filter(Wait::ended).count();
        return new Cohort(period, month, courses.size(), reached, cells);
    }

    private static Cell cell(
            List<Course> courses, List<Wait> waits, KaplanMeier curve, int days, Instant now) {
        long line = Micros.of(now.minus(Duration.ofDays(days)));
        long old = courses.stream().filter(each -> each.at() <= line).count();
        if (old == 0) {
            return new Cell(days, null, null);
        }
        if (old == courses.size()) {
            long there = waits.stream().filter(w -> w.ended() && w.time() <= days).count();
            Share share = new Share(there, courses.size());
            return new Cell(days, share, share.value());
        }
        return new Cell(days, null, 1 - curve.waitingAfter(days));
    }
}
