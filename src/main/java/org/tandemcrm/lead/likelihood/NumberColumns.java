package org.tandemcrm.lead.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A column for a number on a common scale, one that says it is not known, and, where there are
 * enough examples, one for each tenth that it goes beyond: not everything grows along a line.
 */
record NumberColumns(String trait, Scale scale, List<Double> marks, int first) {

    /** Fewer examples cannot tell a bend from chance. */
    private static final int ENOUGH_FOR_MARKS = 300;

    private static final int PARTS = 10;

    /**
     * @param before how many columns stand before these
     */
    static NumberColumns of(String trait, List<Traits> known, int before) {
        List<Double> numbers =
                known.stream()
                        .map(t -> t.numbers().get(trait))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        return new NumberColumns(trait, Scale.of(numbers), marks(numbers), before + 1);
    }

    private static List<Double> marks(List<Double> sorted) {
        if (sorted.size() < ENOUGH_FOR_MARKS) {
            return List.of();
        }
        TreeSet<Double> marks = new TreeSet<>();
        for (int part = 1; part < PARTS; part++) {
            marks.add(sorted.get(sorted.size() * part / PARTS));
        }
        marks.remove(sorted.get(sorted.size() - 1));
        return List.copyOf(marks);
    }

    int width() {
        return 2 + marks.size();
    }

    void fill(Traits traits, Map<Integer, Double> row) {
        @Nullable Double number = traits.numbers().get(trait);
        if (number == null) {
            row.put(first + 1, 1.0);
            return;
        }
        row.put(first, scale.of(number));
        for (int i = 0; i < marks.size(); i++) {
            if (number > marks.get(i)) {
                row.put(first + 2 + i, 1.0);
            }
        }
    }

    Formula.NumberTerm term(double[] weights, List<Traits> known) {
        List<Formula.Step> steps = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            steps.add(new Formula.Step(marks.get(i), weights[first + 1 + i]));
        }
        double slope = weights[first - 1];
        var bare = new Formula.NumberTerm(trait, scale, slope, steps, weights[first], 0);
        double usual = known.stream().mapToDouble(bare::of).average().orElse(0);
        return new Formula.NumberTerm(trait, scale, slope, steps, weights[first], usual);
    }
}
