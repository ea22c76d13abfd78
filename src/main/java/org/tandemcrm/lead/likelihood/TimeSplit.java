package org.tandemcrm.lead.likelihood;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Measures as life would: what could be learned before a day foretells the leads that closed from
 * that day on.
 */
final class TimeSplit {

    private static final double LEARNED_SHARE = 0.7;
    private static final int LEAST_OF_EACH = 10;

    private TimeSplit() {}

    /** What came of it; the day from which on leads were foretold. */
    record Measured(Instant from, int learnedFrom, Quality quality) {}

    /** Empty where too few leads closed before or after the day. */
    static Optional<Measured> measure(List<Example> examples) {
        List<Example> sorted =
                examples.stream().sorted(Comparator.comparing(Example::closedAt)).toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Instant day = sorted.get((int) (sorted.size() * LEARNED_SHARE)).closedAt();
        List<Example> before = sorted.stream().filter(e -> e.closedAt().isBefore(day)).toList();
        List<Example> after = sorted.stream().filter(e -> !e.closedAt().isBefore(day)).toList();
        if (!isEnough(before) || !isEnough(after)) {
            return Optional.empty();
        }
        List<Guess> guesses = Learner.guessed(Learner.learn(before), after);
        return Optional.of(new Measured(day, before.size(), Quality.of(guesses)));
    }

    private static boolean isEnough(List<Example> examples) {
        long won = examples.stream().filter(Example::won).count();
        return won >= LEAST_OF_EACH && examples.size() - won >= LEAST_OF_EACH;
    }
}
