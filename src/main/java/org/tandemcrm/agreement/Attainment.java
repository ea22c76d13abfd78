package org.tandemcrm.agreement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Period;

/**
 * How far marketing has come, week by week, against a straight line from nothing to what it
 * promised. Numbers are leads, or the worth of leads in the company's currency.
 *
 * @param promised at the end of the quarter
 * @param reached so far
 * @param line where the straight line is today
 */
public record Attainment(double promised, double reached, double line, List<Week> weeks) {

    private static final double ROOM = 100;
    private static final double DRAWN = 94;

    public Attainment {
        weeks = List.copyOf(weeks);
    }

    /**
     * The end of a week.
     *
     * @param until the day up to which it is told what was reached: its last, or today
     * @param line what the straight line asks for by its end
     * @param reached all that had come by then; absent where the week has not begun
     */
    public record Week(
            LocalDate from, LocalDate to, LocalDate until, double line, @Nullable Double reached) {}

    /** What was handed over on a day counts so much. */
    public record Gain(LocalDate day, double amount) {}

    static Attainment of(Period quarter, double promised, List<Gain> gains, LocalDate today) {
        List<Week> weeks = new ArrayList<>();
        for (LocalDate from = quarter.from(); !from.isAfter(quarter.to()); ) {
            LocalDate sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            LocalDate to = sunday.isAfter(quarter.to()) ? quarter.to() : sunday;
            weeks.add(
                    new Week(
                            from,
                            to,
                            from.isAfter(today) || to.isBefore(today) ? to : today,
                            promised * passed(quarter, to),
                            from.isAfter(today) ? null : Double.valueOf(sum(gains, to))));
            from = to.plusDays(1);
        }
        return new Attainment(
                promised,
                sum(gains, quarter.to()),
                today.isBefore(quarter.from()) ? 0 : promised * passed(quarter, today),
                weeks);
    }

    /** Behind the straight line if negative. */
    public double ahead() {
        return reached - line;
    }

    /** Which share of the promise is reached. */
    public double share() {
        return reached / promised;
    }

    /** The points of the straight line over a box of 100 by 100. */
    public String linePoints() {
        return points(Week::to, Week::line);
    }

    /** The points of what was reached. */
    public String reachedPoints() {
        return points(Week::until, Week::reached);
    }

    private String points(Function<Week, LocalDate> day, Function<Week, @Nullable Double> height) {
        double most = Math.max(1e-9, Math.max(promised, reached));
        Period quarter = new Period(weeks.get(0).from(), weeks.get(weeks.size() - 1).to());
        List<String> points = new ArrayList<>();
        points.add(point(0, 0));
        for (Week week : weeks) {
            Double value = height.apply(week);
            if (value != null) {
                points.add(point(passed(quarter, day.apply(week)) * ROOM, value / most));
            }
        }
        return String.join(" ", points);
    }

    private static String point(double x, double share) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, ROOM - 3 - share * DRAWN);
    }

    private static double passed(Period quarter, LocalDate day) {
        if (day.isAfter(quarter.to())) {
            return 1;
        }
        double days = ChronoUnit.DAYS.between(quarter.from(), day) + 1.0;
        return days / (ChronoUnit.DAYS.between(quarter.from(), quarter.to()) + 1.0);
    }

    private static double sum(List<Gain> gains, LocalDate until) {
        return gains.stream()
                .filter(gain -> !gain.day().isAfter(until))
                .mapToDouble(Gain::amount)
                .sum();
    }
}
