package org.tandemcrm.dashboard.cycle;

import java.util.function.IntPredicate;

/** Counts in numbers that stand in ascending order. */
final class Sorted {

    private Sorted() {}

    /** How many are no greater. */
    static int upTo(long[] sorted, long most) {
        return first(sorted.length, i -> sorted[i] > most);
    }

    /** How many are no greater. */
    static int upTo(double[] sorted, double most) {
        return first(sorted.length, i -> sorted[i] > most);
    }

    private static int first(int length, IntPredicate greater) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (greater.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
