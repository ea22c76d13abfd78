package org.tandemcrm.dashboard.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Viewer;

/** How leads go from their beginning to won, from what happened to each of them. */
@Component
@Transactional(readOnly = true)
public class CycleBook {

    static final List<Integer> AGES = List.of(30, 60, 90, 180, 270, 365);

    private static final int FEWEST_MONTHS = 3;
    private static final int MOST_MONTHS = 36;
    private static final int YEAR = 12;

    private final Courses courses;
    private final Returns returns;
    private final Standings standings;
    private final Clock clock;

    CycleBook(Courses courses, Returns returns, Standings standings, Clock clock) {
        this.courses = courses;
        this.returns = returns;
        this.standings = standings;
        this.clock = clock;
    }

    /** Of the leads begun in the period; of less than a quarter or of ages, in twelve months. */
    public Cycle of(Focus focus, Mark mark, Viewer reader) {
        Period begun = span(focus);
        Instant now = clock.instant();
        List<MonthWaits> all = courses.months(begun, focus.whose());
        return new Cycle(
                links(focus),
                mark,
                AGES,
                cohorts(all, mark, now),
                Cohort.of(begun, null, all, mark, AGES, now),
                steps(all, now),
                standings.of(focus.whose(), reader),
                returns.in(begun, focus.whose()));
    }

    /** The lists behind its numbers. */
    CycleLinks links(Focus focus) {
        return new CycleLinks(span(focus), courses.zone(), focus.whose());
    }

    /** The steps alone. */
    List<StepPace> steps(Focus focus) {
        return steps(courses.months(span(focus), focus.whose()), clock.instant());
    }

    private static List<Cohort> cohorts(List<MonthWaits> all, Mark mark, Instant now) {
        return all.stream()
                .map(
                        some ->
                                Cohort.of(
                                        Period.month(some.month()),
                                        some.month(),
                                        List.of(some),
                                        mark,
                                        AGES,
                                        now))
                .toList();
    }

    private static List<StepPace> steps(List<MonthWaits> all, Instant now) {
        return CycleStep.ALL.stream()
                .map(step -> StepPace.of(step, MonthWaits.waits(all, step), now))
                .toList();
    }

    static Period span(Focus focus) {
        long months = focus.wholeMonths();
        if (months >= FEWEST_MONTHS && months <= MOST_MONTHS) {
            return focus.period();
        }
        YearMonth last = YearMonth.from(focus.period().to());
        return new Period(last.minusMonths(YEAR - 1).atDay(1), last.atEndOfMonth());
    }
}
