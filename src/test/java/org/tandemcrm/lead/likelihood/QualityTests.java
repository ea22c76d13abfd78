package org.tandemcrm.lead.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QualityTests {

    @Test
    void theOrderIsTheShareOfPairsThatAreRight() {
        var guesses = List.of(won(0.9), lost(0.8), won(0.7), lost(0.2), won(0.2));

        assertThat(Quality.of(guesses).auc()).isEqualTo(3.5 / 6, within(1e-12));
    }

    @Test
    void theOrderAgreesWithCountingAllPairs() {
        var random = new Random(4);
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            guesses.add(new Guess(random.nextInt(20) / 20.0, random.nextInt(3) == 0));
        }

        assertThat(Quality.of(guesses).auc()).isEqualTo(counted(guesses), within(1e-12));
    }

    private static double counted(List<Guess> guesses) {
        double right = 0;
        double pairs = 0;
        for (Guess up : guesses) {
            for (Guess down : guesses) {
                if (up.won() && !down.won()) {
                    pairs++;
                    right += up.probability() > down.probability() ? 1 : 0;
                    right += up.probability() == down.probability() ? 0.5 : 0;
                }
            }
        }
        return right / pairs;
    }

    @Test
    void theDistanceIsTheMeanSquareAndTheAverageHasItsOwn() {
        var quality = Quality.of(List.of(won(1), won(0.5), lost(0.5), lost(0)));

        assertThat(quality.brier()).isEqualTo(0.125, within(1e-12));
        assertThat(quality.plainBrier()).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void fewGuessesProveNothingAndManyGoodOnesDo() {
        var few = List.of(won(0.9), won(0.6), lost(0.7), lost(0.1));
        List<Guess> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.addAll(few);
        }

        assertThat(Quality.of(few).isProven()).isFalse();
        assertThat(Quality.of(many).auc()).isEqualTo(Quality.of(few).auc());
        assertThat(Quality.of(many).isProven()).isTrue();
    }

    @Test
    void everyGuessStandsInOneBin() {
        var quality = Quality.of(List.of(won(0), lost(0.19), won(0.2), lost(0.99), won(1)));

        assertThat(quality.bins()).extracting(Quality.Bin::leads).containsExactly(2, 1, 2);
        assertThat(quality.bins().get(0).won()).isEqualTo(0.5);
        assertThat(quality.bins().get(0).foretold()).isEqualTo(0.095, within(1e-12));
    }

    private static Guess won(double probability) {
        return new Guess(probability, true);
    }

    private static Guess lost(double probability) {
        return new Guess(probability, false);
    }
}
