package org.tandemcrm.dashboard.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.shared.Micros;
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
        List<Course> all = courses.begun(begun, focus.whose());
        return new Cycle(
                links(focus),
                mark,
                AGES,
                cohorts(all, mark, now),
                Cohort.of(begun, null, all, mark, AGES, now),
                steps(Courses.waits(all), now),
                standings.of(focus.whose(), reader),
                returns.in(begun, focus.whose()));
    }

    /** The lists behind its numbers. */
    CycleLinks links(Focus focus) {
        return new CycleLinks(span(focus), courses.zone(), focus.whose());
    }

    /** The steps alone. */
    List<StepPace> steps(Focus focus) {
        return steps(courses.waits(span(focus), focus.whose()), clock.instant());
    }

    private List<Cohort> cohorts(List<Course> all, Mark mark, Instant now) {
        ZoneId zone = courses.zone();
        Map<YearMonth, List<Course>> months =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        course ->
                                                YearMonth.from(
                                                        Micros.instant(course.at()).atZone(zone)),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<Cohort> cohorts = new ArrayList<>();
        months.forEach(
                (month, some) ->
                        cohorts.add(Cohort.of(Period.month(month), month, some, mark, AGES, now)));
        return cohorts;
    }

    private static List<StepPace> steps(Map<CycleStep, StepWaits> waits, Instant now) {
        return CycleStep.ALL.stream()
                .map(step -> StepPace.of(step, Objects.requireNonNull(waits.get(step)), now))
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
