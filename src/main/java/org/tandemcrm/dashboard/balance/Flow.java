package org.tandemcrm.dashboard.balance;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.jspecify.annotations.Nullable;

/**
 * How evenly warm leads came, week by week: R. A. Fisher's test of dispersion, by which the squared
 * deviations over the mean follow χ² where chance alone is at work.
 *
 * @param weeks the whole weeks, oldest first
 */
public record Flow(List<Long> weeks) {

    /** Fewer say nothing about evenness. */
    private static final int FEWEST_WEEKS = 4;

    /** One-sided 95 percent of the normal distribution. */
    private static final double Z = 1.6448536269514722;

    public Flow {
        weeks = List.copyOf(weeks);
    }

    public double mean() {
        return summary().getAverage();
    }

    public long least() {
        return weeks.isEmpty() ? 0 : summary().getMin();
    }

    public long most() {
        return weeks.isEmpty() ? 0 : summary().getMax();
    }

    /** The variance over the mean: 1 where only chance is at work; absent with too few weeks. */
    public @Nullable Double dispersion() {
        return isKnown() ? Double.valueOf(squares() / (weeks.size() - 1)) : null;
    }

    public boolean isKnown() {
        return weeks.size() >= FEWEST_WEEKS && mean() > 0;
    }

    /** Chance alone would scatter them so in fewer than 5 of 100 cases. */
    public boolean isUneven() {
        return isKnown() && squares() > critical(weeks.size() - 1);
    }

    private double squares() {
        double mean = mean();
        return weeks.stream().mapToDouble(week -> (week - mean) * (week - mean)).sum() / mean;
    }

    /** E. B. Wilson and M. M. Hilferty's approximation of the quantile of χ². */
    private static double critical(int freedom) {
        double part = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - part + Z * Math.sqrt(part), 3);
    }

    private LongSummaryStatistics summary() {
        return weeks.stream().mapToLong(Long::longValue).summaryStatistics();
    }
}
