package org.tandemcrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemcrm.shared.KaplanMeier.Quantile;
import org.tandemcrm.shared.KaplanMeier.Wait;

class KaplanMeierTests {

    /**
     * Remission in weeks of 21 patients under 6-mercaptopurine (E. J. Freireich and others, Blood
     * 21 (1963), 699–716), the example of many textbooks: S(6) = 0.857, S(10) = 0.753, S(23) =
     * 0.448, the median 23 with a 95 percent interval that begins at 13 and has no end; who took
     * longest is not known.
     */
    @Test
    void aKnownExampleGivesItsKnownFigures() {
        List<Wait> waits = new ArrayList<>();
        answered(waits, 6, 6, 6, 7, 10, 13, 16, 22, 23);
        waiting(waits, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);

        KaplanMeier estimate = KaplanMeier.of(waits);

        assertThat(estimate.waitingAfter(5.9)).isEqualTo(1);
        assertThat(estimate.waitingAfter(6)).isCloseTo(0.8571, within(1e-4));
        assertThat(estimate.waitingAfter(10)).isCloseTo(0.7529, within(1e-4));
        assertThat(estimate.waitingAfter(23)).isCloseTo(0.4482, within(1e-4));
        assertThat(estimate.quantile(0.5)).isEqualTo(new Quantile(23.0, 13.0, null));
        assertThat(estimate.quantile(0.9)).isEqualTo(new Quantile(null, null, null));
    }

    @Test
    void nobodyGivesNoQuantile() {
        assertThat(KaplanMeier.of(List.of()).quantile(0.5))
                .isEqualTo(new Quantile(null, null, null));
    }

    @Test
    void whoeverStillWaitsMakesTheWaitLongerAndNotShorter() {
        List<Wait> waits = new ArrayList<>();
        answered(waits, 10, 20, 30);
        assertThat(KaplanMeier.of(waits).quantile(0.5).value()).isEqualTo(20);

        waiting(waits, 25, 25, 25);
        assertThat(KaplanMeier.of(waits).quantile(0.5).value()).isEqualTo(30);
    }

    @Test
    void anAnswerAtOnceIsAWaitOfNothing() {
        List<Wait> waits = new ArrayList<>();
        answered(waits, 0, 0, 0, 60);
        assertThat(KaplanMeier.of(waits).quantile(0.5).value()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutWaitersTheQuantilesAreThoseOfTheSortedTimes(long seed) {
        Random random = new Random(seed);
        double[] times = random.doubles(1 + random.nextInt(60), 0, 500).map(Math::rint).toArray();
        List<Wait> waits = Arrays.stream(times).mapToObj(t -> new Wait(t, true)).toList();
        Arrays.sort(times);

        for (double share : new double[] {0.5, 0.9}) {
            int place = (int) Math.ceil(share * times.length - 1e-9) - 1;
            assertThat(KaplanMeier.of(waits).quantile(share).value())
                    .as("seed %d", seed)
                    .isEqualTo(times[place]);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theShareThatWaitsIsTheProductOfTheDefinition(long seed) {
        Random random = new Random(seed);
        List<Wait> waits = some(random);
        for (double t = 0; t <= 60; t += 5) {
            double product = 1;
            for (double at = 0; at <= t; at++) {
                double then = at;
                long atRisk = waits.stream().filter(w -> w.time() >= then).count();
                long events = waits.stream().filter(w -> w.ended() && w.time() == then).count();
                product *= atRisk == 0 ? 1 : 1 - (double) events / atRisk;
            }
            assertThat(KaplanMeier.of(waits).waitingAfter(t))
                    .as("seed %d", seed)
                    .isCloseTo(product, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderDoesNotMatterAndTheIntervalHoldsTheQuantile(long seed) {
        Random random = new Random(seed);
        List<Wait> waits = some(random);
        Quantile median = KaplanMeier.of(waits).quantile(0.5);
        List<Wait> shuffled = new ArrayList<>(waits);
        Collections.shuffle(shuffled, random);

        assertThat(KaplanMeier.of(shuffled).quantile(0.5)).as("seed %d", seed).isEqualTo(median);
        if (median.value() != null) {
            assertThat(median.low()).as("seed %d", seed).isLessThanOrEqualTo(median.value());
        }
        if (median.high() != null) {
            assertThat(median.high()).as("seed %d", seed).isGreaterThanOrEqualTo(median.value());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIntervalHoldsTheTrueMedianNineteenTimesOfTwenty(long seed) {
        Random random = new Random(seed);
        int held = 0;
        int trials = 400;
        for (int trial = 0; trial < trials; trial++) {
            List<Wait> waits = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double answer = -Math.log(random.nextDouble());
                double end = -Math.log(random.nextDouble()) * 2;
                waits.add(new Wait(Math.min(answer, end), answer <= end));
            }
            Quantile median = KaplanMeier.of(waits).quantile(0.5);
            boolean low = median.low() == null || median.low() <= Math.log(2);
            boolean high = median.high() == null || median.high() >= Math.log(2);
            held += low && high ? 1 : 0;
        }
        assertThat((double) held / trials).as("seed %d", seed).isBetween(0.91, 0.985);
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    private static List<Wait> some(Random random) {
        List<Wait> waits = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            waits.add(new Wait(random.nextInt(50), random.nextInt(3) > 0));
        }
        return waits;
    }

    private static void answered(List<Wait> waits, double... minutes) {
        Arrays.stream(minutes).forEach(m -> waits.add(new Wait(m, true)));
    }

    private static void waiting(List<Wait> waits, double... minutes) {
        Arrays.stream(minutes).forEach(m -> waits.add(new Wait(m, false)));
    }
}
