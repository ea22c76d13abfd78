package org.tandemcrm.dashboard.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * How far what was foretold at the beginning of periods lay from what they brought: the mean of the
 * absolute errors, each as a share of what was sold (MAPE). Periods in which nothing was sold have
 * no such share and are left out of it.
 *
 * @param periods how many periods that are over were foretold
 * @param middle the error of the middle
 * @param weighted that of what the stages promised
 * @param runRate that of the period before
 * @param inside the share of the periods that lay between low and high; absent below eight periods
 * @param outcomes the periods themselves, the last one first
 */
public record PastError(
        Horizon horizon,
        int periods,
        @Nullable Double middle,
        @Nullable Double weighted,
        @Nullable Double runRate,
        @Nullable Double inside,
        List<Outcome> outcomes) {

    /** From so many periods on it is told how many lay inside. */
    public static final int ENOUGH = 8;

    private static final Comparator<Outcome> LAST_FIRST =
            Comparator.comparing((Outcome outcome) -> outcome.foretold().period().from())
                    .reversed();

    public PastError {
        outcomes = List.copyOf(outcomes);
    }

    /** What was foretold of a period, and what it brought. */
    public record Outcome(PeriodForecast foretold, Money sold) {}

    static PastError of(Horizon horizon, List<Outcome> outcomes) {
        List<Outcome> foretold =
                outcomes.stream().filter(outcome -> outcome.foretold().course() != null).toList();
        return new PastError(
                horizon,
                foretold.size(),
                error(foretold, PastError::middleOf),
                error(foretold, PeriodForecast::weighted),
                error(foretold, PeriodForecast::runRate),
                foretold.size() < ENOUGH ? null : inside(foretold),
                foretold.stream().sorted(LAST_FIRST).toList());
    }

    private static Money middleOf(PeriodForecast forecast) {
        PeriodForecast.Expectation course = forecast.course();
        return course == null ? forecast.booked() : course.middle();
    }

    private static @Nullable Double error(
            List<Outcome> outcomes, Function<PeriodForecast, Money> figure) {
        List<Double> errors = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            double sold = outcome.sold().amount().doubleValue();
            if (sold > 0) {
                double foretold = figure.apply(outcome.foretold()).amount().doubleValue();
                errors.add(Math.abs(foretold - sold) / sold);
            }
        }
        OptionalDouble mean = errors.stream().mapToDouble(Double::doubleValue).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static double inside(List<Outcome> outcomes) {
        long held =
                outcomes.stream()
                        .filter(
                                outcome -> {
                                    var course = outcome.foretold().course();
                                    return course != null && course.holds(outcome.sold());
                                })
                        .count();
        return (double) held / outcomes.size();
    }
}
