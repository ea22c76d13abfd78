package org.tandemcrm.dashboard.balance;

/** How far counts of independent events stray by chance alone. */
final class Poisson {

    /** Two-sided 95 percent of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double MOST_EXACT = 500;

    private Poisson() {}

    /** The true mean lies in 95 of 100 cases between these. */
    record Interval(double low, double high) {}

    /**
     * By Byar's approximation of the exact limits: N. E. Breslow, N. E. Day, "Statistical Methods
     * in Cancer Research" II (1987), p. 69.
     */
    static Interval around(long count) {
        return new Interval(count == 0 ? 0 : bound(count, -Z), bound(count + 1.0, Z));
    }

    private static double bound(double n, double z) {
        return n * Math.pow(1 - 1 / (9 * n) + z / (3 * Math.sqrt(n)), 3);
    }

    /** Where the mean is this, more than so many are seen in at most 25 of 1,000 cases. */
    static long most(double mean) {
        if (mean > MOST_EXACT) {
            return (long) Math.ceil(mean + Z * Math.sqrt(mean));
        }
        double chance = Math.exp(-mean);
        double sum = chance;
        long count = 0;
        while (sum < 0.975) {
            count++;
            chance *= mean / count;
            sum += chance;
        }
        return count;
    }
}
