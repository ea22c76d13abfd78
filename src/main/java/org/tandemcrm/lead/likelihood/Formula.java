package org.tandemcrm.lead.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, as a sum of log-odds: one term for each trait. It is all that scoring needs, so
 * that the same lead has the same likelihood wherever it is asked.
 */
record Formula(double intercept, List<WordTerm> words, List<NumberTerm> numbers) {

    /** Stands for a word that was too rare to learn from. */
    static final String OTHER = "*";

    /** Stands for a word that is not known. */
    static final String MISSING = "";

    Formula {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
    }

    /**
     * What each word of a trait adds.
     *
     * @param usual what the trait added on average where it was learned
     */
    record WordTerm(String trait, Map<String, Double> terms, double usual) {

        double of(Traits traits) {
            String word = traits.words().getOrDefault(trait, MISSING);
            return terms.getOrDefault(word, terms.getOrDefault(OTHER, 0.0));
        }
    }

    /**
     * What a number adds: a slope on a common scale, and a step wherever the number goes beyond a
     * mark.
     *
     * @param missing what it adds that the number is not known
     */
    record NumberTerm(
            String trait,
            Scale scale,
            double slope,
            List<Step> steps,
            double missing,
            double usual) {

        NumberTerm {
            steps = List.copyOf(steps);
        }

        double of(Traits traits) {
            @Nullable Double number = traits.numbers().get(trait);
            return number == null ? missing : at(number);
        }

        double at(double number) {
            double sum = slope * scale.of(number);
            for (Step step : steps) {
                sum += number > step.beyond() ? step.adds() : 0;
            }
            return sum;
        }
    }

    /** What a number adds from a mark on. */
    record Step(double beyond, double adds) {}

    /** What one trait of a lead moves, beside a lead on average: above zero it speaks for it. */
    record Effect(String trait, double logOdds) {}

    double probability(Traits traits) {
        double sum = intercept;
        for (WordTerm word : words) {
            sum += word.of(traits);
        }
        for (NumberTerm number : numbers) {
            sum += number.of(traits);
        }
        return chance(sum);
    }

    /** What moves the lead away from the average, the strongest first. */
    List<Effect> effects(Traits traits) {
        List<Effect> effects = new ArrayList<>();
        words.forEach(w -> effects.add(new Effect(w.trait(), w.of(traits) - w.usual())));
        numbers.forEach(n -> effects.add(new Effect(n.trait(), n.of(traits) - n.usual())));
        effects.sort(
                Comparator.comparingDouble((Effect e) -> -Math.abs(e.logOdds()))
                        .thenComparing(Effect::trait));
        return effects;
    }

    static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, logOdds))));
    }
}
