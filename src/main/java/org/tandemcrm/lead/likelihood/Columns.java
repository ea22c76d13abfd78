package org.tandemcrm.lead.likelihood;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays traits out in columns of numbers, as the library wants them, and its weights back. */
final class Columns {

    private final List<WordColumns> words = new ArrayList<>();
    private final List<NumberColumns> numbers = new ArrayList<>();
    private int width;

    Columns(List<Traits> known) {
        TreeSet<String> wordNames = new TreeSet<>();
        TreeSet<String> numberNames = new TreeSet<>();
        for (Traits traits : known) {
            wordNames.addAll(traits.words().keySet());
            numberNames.addAll(traits.numbers().keySet());
        }
        for (String trait : wordNames) {
            words.add(WordColumns.of(trait, known, width));
            width += words.get(words.size() - 1).width();
        }
        for (String trait : numberNames) {
            numbers.add(NumberColumns.of(trait, known, width));
            width += numbers.get(numbers.size() - 1).width();
        }
    }

    int width() {
        return width;
    }

    /** The traits as a sparse row, with the constant in the column after the last. */
    Feature[] row(Traits traits) {
        Map<Integer, Double> row = new TreeMap<>();
        words.forEach(w -> w.fill(traits, row));
        numbers.forEach(n -> n.fill(traits, row));
        row.put(width + 1, 1.0);
        return row.entrySet().stream()
                .map(cell -> new FeatureNode(cell.getKey(), cell.getValue()))
                .toArray(Feature[]::new);
    }

    /**
     * The formula with these weights.
     *
     * @param weights one for each column, then the constant
     */
    Formula formula(double[] weights, List<Traits> known) {
        return new Formula(
                weights[width],
                words.stream().map(w -> w.term(weights, known)).toList(),
                numbers.stream().map(n -> n.term(weights, known)).toList());
    }
}
