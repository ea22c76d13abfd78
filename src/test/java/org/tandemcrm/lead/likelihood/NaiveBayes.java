package org.tandemcrm.lead.likelihood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The simplest that learns: every trait for itself, numbers cut into tenths. What ours must beat.
 */
final class NaiveBayes {

    private static final int PARTS = 10;

    private final Map<String, double[]> cuts = new TreeMap<>();
    private final Map<String, Map<String, double[]>> counts = new TreeMap<>();
    private final double[] outcomes = new double[2];

    NaiveBayes(List<Example> examples) {
        var numbers = new TreeSet<String>();
        examples.forEach(e -> numbers.addAll(e.traits().numbers().keySet()));
        numbers.forEach(name -> cuts.put(name, cuts(name, examples)));
        var words = new TreeSet<String>();
        examples.forEach(e -> words.addAll(e.traits().words().keySet()));
        words.forEach(name -> counts.put("w " + name, new HashMap<>()));
        numbers.forEach(name -> counts.put("n " + name, new HashMap<>()));
        for (Example example : examples) {
            int outcome = example.won() ? 1 : 0;
            outcomes[outcome]++;
            counts.forEach(
                    (trait, known) ->
                            known.computeIfAbsent(
                                            value(trait, example.traits()), v -> new double[2])[
                                    outcome]++);
        }
    }

    double probability(Traits traits) {
        double odds = Math.log(outcomes[1] / outcomes[0]);
        for (var trait : counts.entrySet()) {
            double[] seen =
                    trait.getValue().getOrDefault(value(trait.getKey(), traits), new double[2]);
            int values = trait.getValue().size() + 1;
            odds += Math.log((seen[1] + 1) / (outcomes[1] + values));
            odds -= Math.log((seen[0] + 1) / (outcomes[0] + values));
        }
        return Formula.chance(odds);
    }

    private String value(String trait, Traits traits) {
        String name = trait.substring(2);
        if (trait.startsWith("w ")) {
            return traits.words().getOrDefault(name, "");
        }
        Double number = traits.numbers().get(name);
        if (number == null) {
            return "";
        }
        int part = 0;
        for (double cut : cuts.get(name)) {
            part += number > cut ? 1 : 0;
        }
        return Integer.toString(part);
    }

    private static double[] cuts(String name, List<Example> examples) {
        double[] sorted =
                examples.stream()
                        .map(e -> e.traits().numbers().get(name))
                        .filter(Objects::nonNull)
                        .mapToDouble(v -> v)
                        .sorted()
                        .toArray();
        var cuts = new TreeSet<Double>();
        for (int i = 1; i < PARTS; i++) {
            cuts.add(sorted[sorted.length * i / PARTS]);
        }
        return cuts.stream().mapToDouble(v -> v).toArray();
    }
}
