package org.tandemcrm.attribution;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits a whole number of units in proportion to parts so that nothing is lost (Hamilton's
 * method): everyone gets the whole units of their quota, and the units left over go to the largest
 * remainders; ties go to the larger part, then to the earlier place.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param parts none negative, not all zero
     * @return as many numbers as parts; their sum is the units; a negative amount mirrors its
     *     positive
     */
    static long[] split(long units, long[] parts) {
        if (units < 0) {
            return Arrays.stream(split(Math.negateExact(units), parts)).map(n -> -n).toArray();
        }
        BigInteger whole = sum(parts);
        long[] shares = new long[parts.length];
        BigInteger[] remainders = new BigInteger[parts.length];
        long left = units;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] quota =
                    BigInteger.valueOf(units)
                            .multiply(BigInteger.valueOf(parts[i]))
                            .divideAndRemainder(whole);
            shares[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            left -= shares[i];
        }
        neediest(remainders, parts).limit(left).forEach(i -> shares[i]++);
        return shares;
    }

    private static BigInteger sum(long[] parts) {
        if (Arrays.stream(parts).anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("A part is never negative");
        }
        return Arrays.stream(parts)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Stream<Integer> neediest(BigInteger[] remainders, long[] parts) {
        return IntStream.range(0, parts.length)
                .boxed()
                .sorted(
                        Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                                .thenComparing(i -> parts[i])
                                .reversed());
    }
}
