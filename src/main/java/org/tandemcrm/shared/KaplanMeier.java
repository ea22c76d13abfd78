package org.tandemcrm.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
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

    private final double[] at;
    private final double[] waiting;

    /** Greenwood's sums, the relative variances of the shares that wait. */
    private final double[] spread;

    private KaplanMeier(double[] at, double[] waiting, double[] spread) {
        this.at = at;
        this.waiting = waiting;
        this.spread = spread;
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

    /** The estimate from all waits. */
    public static KaplanMeier of(Collection<Wait> waits) {
        return of(times(waits, true), times(waits, false));
    }

    /**
     * The same from very many waits.
     *
     * @param ended those that ended, in ascending order
     * @param open those of which no end is known, in ascending order; infinite ones never end
     */
    public static KaplanMeier of(double[] ended, double[] open) {
        double[] at = new double[ended.length];
        double[] waiting = new double[ended.length];
        double[] spread = new double[ended.length];
        int steps = 0;
        int gone = 0;
        double share = 1;
        double sum = 0;
        for (int i = 0; i < ended.length; steps++) {
            int after = i;
            while (after < ended.length && ended[after] == ended[i]) {
                after++;
            }
            while (gone < open.length && open[gone] < ended[i]) {
                gone++;
            }
            int answered = after - i;
            int atRisk = ended.length + open.length - i - gone;
            share = share * (atRisk - answered) / atRisk;
            sum += answered / ((double) atRisk * (atRisk - answered));
            at[steps] = ended[i];
            waiting[steps] = share;
            spread[steps] = sum;
            i = after;
        }
        return new KaplanMeier(
                Arrays.copyOf(at, steps),
                Arrays.copyOf(waiting, steps),
                Arrays.copyOf(spread, steps));
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
        double share = 1;
        for (int step = 0; step < at.length && at[step] <= time; step++) {
            share = waiting[step];
        }
        return share;
    }

    /**
     * The first time after which at most 1 − share still wait.
     *
     * @param share between 0 and 1; 0.5 for the median
     */
    public Quantile quantile(double share) {
        // A product of fractions misses a half by some units in its last place.
        double rest = 1 - share + 1e-12;
        int value = first(0, step -> waiting[step] <= rest);
        int low = first(0, step -> low(step) <= rest);
        // The upper bound never lies below the estimate.
        int high = first(value, step -> high(step) <= rest);
        return new Quantile(at(value), at(low), at(high));
    }

    private int first(int from, IntPredicate holds) {
        int step = from;
        while (step < at.length && !holds.test(step)) {
            step++;
        }
        return step;
    }

    private @Nullable Double at(int step) {
        return step < at.length ? at[step] : null;
    }

    private double low(int step) {
        return waiting[step] <= 0 ? 0 : bound(step, 1);
    }

    /** Not a number once nobody waits: how much later it could have been is not known. */
    private double high(int step) {
        return waiting[step] <= 0 ? Double.NaN : bound(step, -1);
    }

    private double bound(int step, int sign) {
        double log = Math.log(waiting[step]);
        double deviation = Math.sqrt(spread[step]) / Math.abs(log);
        return Math.exp(log * Math.exp(sign * Z * deviation));
    }
}
