package org.tandemcrm.dashboard.forecast;

import java.util.Arrays;

/**
 * Where a figure will lie: in one of ten cases below {@code p10}, in one of ten above {@code p90},
 * as often above {@code p50} as below.
 */
record Range(double p10, double p50, double p90) {

    /** By nearest rank. */
    static Range of(double[] outcomes) {
        double[] sorted = outcomes.clone();
        Arrays.sort(sorted);
        return new Range(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
    }

    boolean holds(double value) {
        return p10 <= value && value <= p90;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
