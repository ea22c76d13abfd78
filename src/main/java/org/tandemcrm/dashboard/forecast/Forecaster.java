package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tandemcrm.shared.Period;

/** Foretells what is to come of a period from the courses of all deals, as they were known then. */
final class Forecaster {

    private static final long WON = 20;
    private static final long ENDED = 50;

    private final LocalDate asOf;
    private final double left;
    private final List<Course> known;

    private Forecaster(LocalDate asOf, double left, List<Course> known) {
        this.asOf = asOf;
        this.left = left;
        this.known = known;
    }

    /**
     * @param asOf the first day of which nothing is known yet
     */
    static Forecaster at(LocalDate asOf, Collection<Course> courses) {
        return at(asOf, 0, courses);
    }

    /**
     * In the middle of a day, with what has come of it.
     *
     * @param left the share of the day that is still to come
     */
    static Forecaster during(LocalDate day, double left, Collection<Course> courses) {
        return at(day.plusDays(1), left, courses);
    }

    private static Forecaster at(LocalDate asOf, double left, Collection<Course> courses) {
        return new Forecaster(
                asOf,
                left,
                courses.stream()
                        .filter(course -> course.existsOn(asOf))
                        .map(course -> course.asOf(asOf))
                        .toList());
    }

    /**
     * Empty where the history is too short: not twice as long as the days to foretell, or with
     * fewer than 50 deals that ended and 20 of them won.
     *
     * @param period what is known of it already is left out
     */
    Optional<Forecast> of(Period period) {
        return knowsEnough(period) ? Optional.of(foretold(period)) : Optional.empty();
    }

    boolean knowsEnough(Period period) {
        long won = known.stream().filter(Course::isWon).count();
        long ended = known.stream().filter(course -> !course.isOpen()).count();
        return won >= WON && ended >= ENDED && daysOfHistory() >= 2 * daysUntil(period.to());
    }

    private long daysOfHistory() {
        return known.stream()
                .map(Course::acceptedOn)
                .min(Comparator.naturalOrder())
                .map(first -> ChronoUnit.DAYS.between(first, asOf))
                .orElse(0L);
    }

    /** How many days pass until the end of that one. */
    private long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(asOf, day) + 1;
    }

    private Forecast foretold(Period period) {
        Chances chances = Chances.of(History.upTo(asOf, known));
        double before = Math.max(0, daysUntil(period.from()) - 1 + left);
        double until = daysUntil(period.to()) + left;
        List<Simulation.Open> open =
                known.stream()
                        .filter(Course::isOpen)
                        .map(course -> open(course, chances, before, until))
                        .sorted(
                                Comparator.comparingDouble(Simulation.Open::chance)
                                        .thenComparingDouble(Simulation.Open::amount))
                        .toList();
        Newcomers newcomers = Newcomers.before(asOf, known);
        double arriving = newcomers.won(chances, until) - newcomers.won(chances, before);
        Simulation.Outcomes outcomes =
                new Simulation(asOf.toEpochDay(), amounts())
                        .play(open, arriving, Weather.of(asOf, known, chances));
        return new Forecast(
                period,
                open.stream().mapToDouble(Simulation.Open::chance).sum(),
                arriving,
                Range.of(outcomes.wins()),
                Range.of(outcomes.sales()));
    }

    private Simulation.Open open(Course course, Chances chances, double before, double until) {
        var standing = new Chances.Standing(course.stageOn(asOf), course.weeksOn(asOf));
        BigDecimal amount = course.amount();
        return new Simulation.Open(
                chances.won(standing, until) - chances.won(standing, before),
                amount == null ? Double.NaN : amount.doubleValue());
    }

    private double[] amounts() {
        return known.stream()
                .filter(Course::isWon)
                .map(Course::amount)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
    }
}
