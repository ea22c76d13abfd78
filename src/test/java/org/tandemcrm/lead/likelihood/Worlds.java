package org.tandemcrm.lead.likelihood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Closed leads of made-up companies in which the truth is known. */
final class Worlds {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private Worlds() {}

    /** A world with what was known of each lead and the true chance that it had. */
    record World(List<Example> examples, List<Guess> truth) {}

    /** Source and heat matter, the channel does not; a tenth of the heats is not known. */
    static World honest(int leads, long seed) {
        var random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        List<Guess> truth = new ArrayList<>();
        for (int i = 0; i < leads; i++) {
            String source = List.of("referral", "fair", "web", "web").get(random.nextInt(4));
            double heat = Math.exp(random.nextGaussian() + 2);
            double chance =
                    Formula.chance(
                            (source.equals("referral") ? 1.5 : source.equals("fair") ? 0.2 : -1)
                                    + 1.2 * (Math.log1p(heat) - 2.1)
                                    - 0.4);
            boolean won = random.nextDouble() < chance;
            Map<String, Double> numbers = new HashMap<>();
            if (random.nextDouble() < 0.9) {
                numbers.put("HEAT", heat);
            }
            Map<String, String> words =
                    Map.of(
                            "SOURCE",
                            source,
                            "FIRST_CHANNEL",
                            random.nextBoolean() ? "EMAIL" : "PHONE");
            examples.add(
                    new Example(new Traits(words, numbers), won, START.plus(Duration.ofHours(i))));
            truth.add(new Guess(chance, won));
        }
        return new World(examples, truth);
    }

    /** Nothing that is known has to do with how leads end. */
    static List<Example> pureChance(int leads, long seed) {
        var random = new Random(seed);
        return honest(leads, seed).examples().stream()
                .map(e -> new Example(e.traits(), random.nextDouble() < 0.4, e.closedAt()))
                .toList();
    }
}
