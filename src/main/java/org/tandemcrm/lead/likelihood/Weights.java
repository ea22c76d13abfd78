package org.tandemcrm.lead.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each trait is worth in a formula, between its best and its worst word or number. */
final class Weights {

    /** A number is shown between unusually little and unusually much of it. */
    private static final double UNUSUAL = 1.5;

    private static final double TOO_LITTLE = 1.02;

    private Weights() {}

    static List<Standing.Weight> of(Formula formula) {
        List<Standing.Weight> weights = new ArrayList<>();
        formula.words().forEach(term -> ofWord(term).ifPresent(weights::add));
        formula.numbers().forEach(term -> weights.add(ofNumber(term)));
        weights.removeIf(w -> w.bestOdds() / w.worstOdds() < TOO_LITTLE);
        weights.sort(Comparator.comparingDouble(w -> -w.bestOdds() / w.worstOdds()));
        return weights;
    }

    private static Optional<Standing.Weight> ofWord(Formula.WordTerm term) {
        List<Map.Entry<String, Double>> sorted =
                term.terms().entrySet().stream()
                        .filter(word -> !word.getKey().equals(Formula.OTHER))
                        .sorted(Map.Entry.comparingByValue())
                        .toList();
        if (sorted.size() < 2) {
            return Optional.empty();
        }
        Trait trait = Trait.valueOf(term.trait());
        Map.Entry<String, Double> worst = sorted.get(0);
        Map.Entry<String, Double> best = sorted.get(sorted.size() - 1);
        return Optional.of(
                new Standing.Weight(
                        trait.label(),
                        sentence(trait, best.getKey()),
                        Math.exp(best.getValue() - term.usual()),
                        sentence(trait, worst.getKey()),
                        Math.exp(worst.getValue() - term.usual())));
    }

    private static String sentence(Trait trait, String word) {
        Map<String, String> known =
                word.equals(Formula.MISSING) ? Map.of() : Map.of(trait.name(), word);
        return trait.sentence(new Traits(known, Map.of()));
    }

    private static Standing.Weight ofNumber(Formula.NumberTerm term) {
        double much = Math.exp(term.at(term.scale().back(UNUSUAL)) - term.usual());
        double little = Math.exp(term.at(term.scale().back(-UNUSUAL)) - term.usual());
        boolean more = much > little;
        return new Standing.Weight(
                Trait.valueOf(term.trait()).label(),
                more ? "Unusually much" : "Unusually little",
                Math.max(much, little),
                more ? "Unusually little" : "Unusually much",
                Math.min(much, little));
    }
}
