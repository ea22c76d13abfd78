package org.tandemcrm.attribution;

import java.util.Arrays;
import java.util.Random;

/**
 * Shares of campaigns by their removal effect on the chain of all journeys, won and not, with how
 * far they would move if other journeys of the same kind had come (bootstrap: the journeys are
 * drawn anew with putting back, the middle 95 % of the shares are told).
 *
 * @param shares of the campaigns in their order; they sum to one where anything was sold
 * @param low where the interval of each share begins
 * @param high where it ends
 */
record Markov(double[] shares, double[] low, double[] high) {

    /** The most states that a chain may have, as its matrix is dense. */
    static final int MOST_STATES = 1_200;

    private static final double OUTSIDE = 0.025;

    /** So fine that the noise of floating point does not make equal shares different. */
    private static final double FINE = 1L << 44;

    /**
     * @param campaigns how many there are
     * @param draws how often the journeys are drawn anew
     * @param seed of the draws, so that the same journeys give the same intervals
     * @throws IllegalArgumentException if the chain has more than {@link #MOST_STATES} states
     */
    static Markov of(Courses courses, int campaigns, int draws, long seed) {
        if (courses.states() > MOST_STATES) {
            throw new IllegalArgumentException("The chain has too many states");
        }
        double[][] ends = courses.ends();
        double[] shares = shares(courses, ends, campaigns);
        double[][] drawn = new double[campaigns][draws];
        Random dice = new Random(seed);
        for (int draw = 0; draw < draws; draw++) {
            double[] again = shares(courses, drawAgain(ends, dice), campaigns);
            for (int campaign = 0; campaign < campaigns; campaign++) {
                drawn[campaign][draw] = again[campaign];
            }
        }
        return new Markov(
                shares, quantile(shares, drawn, OUTSIDE), quantile(shares, drawn, 1 - OUTSIDE));
    }

    /** Whole parts for the split of money; equal shares have equal parts. */
    long[] parts() {
        return Arrays.stream(shares).mapToLong(share -> Math.round(share * FINE)).toArray();
    }

    private static double[] shares(Courses courses, double[][] ends, int campaigns) {
        double[] effects = new Chain(courses, ends).removalEffects(courses, campaigns);
        double whole = Arrays.stream(effects).sum();
        return Arrays.stream(effects).map(effect -> whole > 0 ? effect / whole : 0).toArray();
    }

    /** As many journeys as there were, each count drawn around itself (Poisson's bootstrap). */
    private static double[][] drawAgain(double[][] ends, Random dice) {
        double[][] again = new double[ends.length][2];
        for (int course = 0; course < ends.length; course++) {
            again[course][0] = poisson(ends[course][0], dice);
            again[course][1] = poisson(ends[course][1], dice);
        }
        return again;
    }

    /** Knuth's product for small means, the normal curve for large ones. */
    private static double poisson(double mean, Random dice) {
        if (mean > 30) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * dice.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
            count++;
        }
        return count;
    }

    private static double[] quantile(double[] shares, double[][] drawn, double level) {
        double[] bounds = shares.clone();
        for (int campaign = 0; campaign < bounds.length && drawn[campaign].length > 0; campaign++) {
            double[] sorted = drawn[campaign].clone();
            Arrays.sort(sorted);
            bounds[campaign] = sorted[(int) Math.round(level * (sorted.length - 1))];
        }
        return bounds;
    }
}
