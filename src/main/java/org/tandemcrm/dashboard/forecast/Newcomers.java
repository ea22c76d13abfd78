package org.tandemcrm.dashboard.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The deals that do not exist yet: so many a week as in the last thirteen, beginning where most
 * began.
 *
 * @param perWeek how many are accepted in a week
 * @param stage where they begin
 */
record Newcomers(double perWeek, String stage) {

    static final int WEEKS = 13;
    private static final Newcomers NONE = new Newcomers(0, "");

    static Newcomers before(LocalDate day, Collection<Course> courses) {
        LocalDate since =
                courses.stream()
                        .map(Course::acceptedOn)
                        .min(Comparator.naturalOrder())
                        .filter(first -> first.isAfter(day.minusWeeks(WEEKS)))
                        .orElse(day.minusWeeks(WEEKS));
        var recent =
                courses.stream()
                        .filter(c -> c.existsOn(day) && !c.acceptedOn().isBefore(since))
                        .toList();
        if (recent.isEmpty()) {
            return NONE;
        }
        double weeks = Math.max(1, ChronoUnit.DAYS.between(since, day) / 7.0);
        return new Newcomers(
                recent.size() / weeks,
                recent.stream()
                        .map(course -> course.visits().get(0).stage())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey());
    }

    /** How many of them will be accepted and won within so many days. */
    double won(Chances chances, double days) {
        Chances.Standing fresh = new Chances.Standing(stage, 0);
        double won = 0;
        for (double begin = 0; begin < days; begin += 7) {
            double part = Math.min(7, days - begin);
            won += perWeek * part / 7 * chances.won(fresh, days - begin - part / 2);
        }
        return won;
    }
}
