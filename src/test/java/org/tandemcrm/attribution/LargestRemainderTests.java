package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LargestRemainderTests {

    @Test
    void theUnitsLeftOverGoToTheLargestRemainders() {
        assertThat(LargestRemainder.split(10, parts(1, 2, 4))).containsExactly(1, 3, 6);
        assertThat(LargestRemainder.split(100, parts(1, 2, 3))).containsExactly(17, 33, 50);
    }

    @Test
    void equalRemaindersGoToTheLargerPartAndThenToTheEarlierPlace() {
        assertThat(LargestRemainder.split(1, parts(1, 1))).containsExactly(1, 0);
        assertThat(LargestRemainder.split(10, parts(1, 1, 4))).containsExactly(2, 1, 7);
    }

    @Test
    void negativePartsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.split(10, parts(2, -1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsAWholeUnitAwayFromTheirQuotaAndNothingIsLost(long seed) {
        Random dice = new Random(seed);
        long[] parts = dice.longs(1L + dice.nextInt(30), 0, 1_000_000).toArray();
        parts[0]++;
        long units = dice.nextLong(1_000_000_000_000L);
        long[] shares = LargestRemainder.split(units, parts);
        double whole = Arrays.stream(parts).sum();
        assertThat(Arrays.stream(shares).sum()).as("seed %d", seed).isEqualTo(units);
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(shares[i] - units * (parts[i] / whole)))
                    .as("place %d, seed %d", i, seed)
                    .isLessThan(1.001);
        }
    }

    private static long[] parts(long... parts) {
        return parts;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }
}
