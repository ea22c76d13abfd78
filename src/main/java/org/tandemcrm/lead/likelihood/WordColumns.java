package org.tandemcrm.lead.likelihood;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A column for each frequent word of a trait, one for all rare ones, one for a word not known. */
record WordColumns(String trait, Map<String, Integer> places) {

    private static final int RARE = 5;
    private static final int MOST_WORDS = 30;

    /**
     * @param before how many columns stand before these
     */
    static WordColumns of(String trait, List<Traits> known, int before) {
        Map<String, Long> counts =
                known.stream()
                        .collect(
                                Collectors.groupingBy(
                                        t -> t.words().getOrDefault(trait, Formula.MISSING),
                                        TreeMap::new,
                                        Collectors.counting()));
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put(Formula.OTHER, before + 1);
        counts.entrySet().stream()
                .filter(word -> word.getValue() >= RARE)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_WORDS)
                .forEach(word -> places.put(word.getKey(), before + places.size() + 1));
        return new WordColumns(trait, places);
    }

    int width() {
        return places.size();
    }

    void fill(Traits traits, Map<Integer, Double> row) {
        String word = traits.words().getOrDefault(trait, Formula.MISSING);
        Integer own = places.get(word);
        row.put(own == null ? places.getOrDefault(Formula.OTHER, 0) : own, 1.0);
    }

    Formula.WordTerm term(double[] weights, List<Traits> known) {
        Map<String, Double> terms = new TreeMap<>();
        places.forEach((word, place) -> terms.put(word, weights[place - 1]));
        var bare = new Formula.WordTerm(trait, terms, 0);
        double usual = known.stream().mapToDouble(bare::of).average().orElse(0);
        return new Formula.WordTerm(trait, terms, usual);
    }
}
