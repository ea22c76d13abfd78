package org.tandemcrm.attribution;

import java.math.BigInteger;

/**
 * Splits a whole number of units in proportion to parts so that nothing is lost (Hamilton's
 * method): everyone gets the whole units of their quota, and the units left over go to the largest
 * remainders; ties go to the larger part, then to the earlier place.
 */
final class LargestRemainder {

    private final long[] parts;
    private final long[] shares;
    private final long[] remainders;

    private LargestRemainder(long[] parts) {
        this.parts = parts;
        this.shares = new long[parts.length];
        this.remainders = new long[parts.length];
    }

    /**
     * @param parts none negative, not all zero, their sum a long
     * @return as many numbers as parts; their sum is the units; a negative amount mirrors its
     *     positive
     */
    static long[] split(long units, long[] parts) {
        LargestRemainder work = new LargestRemainder(parts);
        work.split(units < 0 ? Math.negateExact(units) : units, sum(parts));
        if (units < 0) {
            work.mirror();
        }
        return work.shares;
    }

    private static long sum(long[] parts) {
        long sum = 0;
        for (long part : parts) {
            if (part < 0) {
                throw new IllegalArgumentException("A part is never negative");
            }
            sum = Math.addExact(sum, part);
        }
        return sum;
    }

    private void split(long units, long whole) {
        long left = units;
        for (int place = 0; place < parts.length; place++) {
            quota(place, units, whole);
            left -= shares[place];
        }
        for (; left > 0; left--) {
            int neediest = neediest();
            shares[neediest]++;
            remainders[neediest] = -1;
        }
    }

    private void quota(int place, long units, long whole) {
        long part = parts[place];
        if (Math.multiplyHigh(units, part) == 0 && units * part >= 0) {
            shares[place] = units * part / whole;
            remainders[place] = units * part % whole;
            return;
        }
        BigInteger[] quota =
                BigInteger.valueOf(units)
                        .multiply(BigInteger.valueOf(part))
                        .divideAndRemainder(BigInteger.valueOf(whole));
        shares[place] = quota[0].longValueExact();
        remainders[place] = quota[1].longValueExact();
    }

    /** Of those who have not got one of the units left over; there are fewer units than places. */
    private int neediest() {
        int best = 0;
        for (int place = 1; place < parts.length; place++) {
            if (remainders[place] > remainders[best]
                    || remainders[place] == remainders[best] && parts[place] > parts[best]) {
                best = place;
            }
        }
        return best;
    }

    private void mirror() {
        for (int place = 0; place < shares.length; place++) {
            shares[place] = -shares[place];
        }
    }
}
