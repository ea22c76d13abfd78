package org.tandemcrm.dashboard.cycle;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemcrm.shared.Micros;

/**
 * The leads that began in one month and how long they waited, whatever the time is now.
 *
 * @param begun when they did, in ascending order, in microseconds since 1970
 * @param waits for the end of each step, and for each mark from the beginning on
 */
record MonthWaits(YearMonth month, long[] begun, Map<CycleStep, StepWaits> waits) {

    private static final List<CycleStep> STEPS =
            Stream.concat(CycleStep.ALL.stream(), Mark.ALL.stream().map(CycleStep::whole))
                    .distinct()
                    .toList();

    /** A month without a lead is absent. */
    static List<MonthWaits> of(List<Course> courses, ZoneId zone) {
        Map<YearMonth, List<Course>> months =
                courses.stream()
                        .collect(
                                Collectors.groupingBy(
                                        course ->
                                                YearMonth.from(
                                                        Micros.instant(course.at()).atZone(zone)),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<MonthWaits> all = new ArrayList<>();
        months.forEach((month, some) -> all.add(of(month, some)));
        return all;
    }

    static MonthWaits of(YearMonth month, List<Course> courses) {
        return new MonthWaits(
                month,
                courses.stream().mapToLong(Course::at).sorted().toArray(),
                STEPS.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), step -> StepWaits.of(step, courses))));
    }

    /** When those of all the months began, in ascending order. */
    static long[] begun(Collection<MonthWaits> months) {
        long[] all = months.stream().map(MonthWaits::begun).flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    /** How long those of all the months waited for the end of a step. */
    static StepWaits waits(Collection<MonthWaits> months, CycleStep step) {
        return StepWaits.sum(
                months.stream()
                        .map(month -> Objects.requireNonNull(month.waits.get(step)))
                        .toList());
    }
}
