package org.tandemcrm.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long something takes, as an answer that people wait for, where some still wait and their time
 * is only known to be longer than so far (censored). The share still waiting after t is estimated
 * by the product-limit of E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete
 * Observations", Journal of the American Statistical Association 53 (1958), 457–481, its variance
 * by M. Greenwood, "The Natural Duration of Cancer" (1926), and the interval of a quantile by R.
 * Brookmeyer and J. Crowley, "A Confidence Interval for the Median Survival Time", Biometrics 38
 * (1982), 29–41, on the log(−log) scale. Who is answered at the time at which another is censored
 * counts before them.
 */
public final class KaplanMeier {

    /** Two-sided 95 percent of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private final List<Step> steps;

    private KaplanMeier(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * How long one waited.
     *
     * @param time in whatever unit all are given
     * @param ended false: the end has not come, or never will; it took at least so long
     */
    public record Wait(double time, boolean ended) {}

    /**
     * A quantile of the wait.
     *
     * @param value none: too many still wait to tell
     * @param low the lower end of the interval in which it lies in 95 of 100 cases, if known
     * @param high the upper end, if known
     */
    public record Quantile(@Nullable Double value, @Nullable Double low, @Nullable Double high) {}

    /**
     * What holds from a time on.
     *
     * @param waiting the share that still waits
     * @param spread Greenwood's sum, the relative variance of that share
     */
    private record Step(double at, double waiting, double spread) {

        private double bound(int sign) {
            double log = Math.log(waiting);
            double deviation = Math.sqrt(spread) / Math.abs(log);
            return Math.pow(waiting, Math.exp(-sign * Z * deviation));
        }

        double low() {
            return waiting <= 0 ? 0 : bound(-1);
        }

        /** Not a number once nobody waits: how much later it could have been is not known. */
        double high() {
            return waiting <= 0 ? Double.NaN : bound(1);
        }
    }

    /** The estimate from all waits. */
    public static KaplanMeier of(Collection<Wait> waits) {
        double[] ends = times(waits, true);
        double[] open = times(waits, false);
        List<Step> steps = new ArrayList<>();
        double waiting = 1;
        double spread = 0;
        int gone = 0;
        for (int i = 0; i < ends.length; ) {
            int after = i;
            while (after < ends.length && ends[after] == ends[i]) {
                after++;
            }
            while (gone < open.length && open[gone] < ends[i]) {
                gone++;
            }
            int answered = after - i;
            int atRisk = waits.size() - i - gone;
            waiting = waiting * (atRisk - answered) / atRisk;
            spread += answered / ((double) atRisk * (atRisk - answered));
            steps.add(new Step(ends[i], waiting, spread));
            i = after;
        }
        return new KaplanMeier(steps);
    }

    private static double[] times(Collection<Wait> waits, boolean ended) {
        return waits.stream()
                .filter(wait -> wait.ended() == ended)
                .mapToDouble(Wait::time)
                .sorted()
                .toArray();
    }

    /** The share that still waits after so much time. */
    public double waitingAfter(double time) {
        double waiting = 1;
        for (Step step : steps) {
            if (step.at() > time) {
                break;
            }
            waiting = step.waiting();
        }
        return waiting;
    }

    /**
     * The first time after which at most 1 − share still wait.
     *
     * @param share between 0 and 1; 0.5 for the median
     */
    public Quantile quantile(double share) {
        double rest = 1 - share;
        return new Quantile(
                firstAtMost(rest, Step::waiting),
                firstAtMost(rest, Step::low),
                firstAtMost(rest, Step::high));
    }

    private @Nullable Double firstAtMost(double rest, ToDoubleFunction<Step> share) {
        // A product of fractions misses a half by some units in its last place.
        double tolerance = 1e-12;
        return steps.stream()
                .filter(step -> share.applyAsDouble(step) <= rest + tolerance)
                .findFirst()
                .map(Step::at)
                .orElse(null);
    }
}
