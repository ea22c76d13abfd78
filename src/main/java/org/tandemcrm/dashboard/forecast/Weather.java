package org.tandemcrm.dashboard.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What good and bad months do to all deals at once. Deals are not won independently of each other:
 * by as much as the wins of the months before strayed from what the chances promised, beyond what
 * chance alone does to single deals, the whole forecast may stray.
 *
 * @param spread the standard deviation of the logarithm of the common factor
 */
record Weather(double spread) {

    /** Taken where there are fewer months than this to learn from. */
    private static final int MONTHS = 6;

    private static final double UNKNOWN = 0.3;
    private static final double LEAST = 0.05;
    private static final double MOST = 1;

    static Weather of(LocalDate day, Collection<Course> courses, Chances chances) {
        Map<YearMonth, double[]> months = new TreeMap<>();
        courses.stream()
                .filter(course -> course.existsOn(day))
                .map(course -> course.asOf(day))
                .forEach(course -> count(course, day, chances, months));
        months.remove(YearMonth.from(day));
        if (months.size() < MONTHS) {
            return new Weather(UNKNOWN);
        }
        return new Weather(spreadOf(months.values()));
    }

    /** By moments: Σ((won − expected)² − expected) ÷ Σ expected². */
    private static double spreadOf(Collection<double[]> months) {
        double beyond = 0;
        double squares = 0;
        for (double[] month : months) {
            double strayed = month[0] - month[1];
            beyond += strayed * strayed - month[1];
            squares += month[1] * month[1];
        }
        double variance = squares == 0 ? 0 : Math.max(0, beyond / squares);
        return Math.min(MOST, Math.max(LEAST, Math.sqrt(Math.log1p(variance))));
    }

    private static void count(
            Course course, LocalDate day, Chances chances, Map<YearMonth, double[]> months) {
        LocalDate last = course.endedOn() == null ? day : course.endedOn();
        int age = 0;
        for (LocalDate week = course.acceptedOn(); week.isBefore(last); week = week.plusWeeks(1)) {
            var standing = new Chances.Standing(course.stageOn(week), age++);
            month(months, week)[1] += chances.week(standing).won();
        }
        if (course.endedOn() != null && course.isWon()) {
            month(months, course.endedOn())[0]++;
        }
    }

    private static double[] month(Map<YearMonth, double[]> months, LocalDate day) {
        return months.computeIfAbsent(YearMonth.from(day), month -> new double[2]);
    }
}
