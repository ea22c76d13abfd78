package org.tandemcrm.lead.likelihood;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Cuts examples into parts of which each is once left out; won and lost are spread evenly. */
final class Folds {

    private Folds() {}

    /** What is learned from, and what is left out. */
    record Fold(List<Example> training, List<Example> test) {}

    static List<Fold> of(List<Example> examples, int parts, long seed) {
        int[] part = new int[examples.size()];
        Random random = new Random(seed);
        for (boolean won : new boolean[] {true, false}) {
            List<Integer> places =
                    new ArrayList<>(
                            IntStream.range(0, part.length)
                                    .filter(i -> examples.get(i).won() == won)
                                    .boxed()
                                    .toList());
            Collections.shuffle(places, random);
            for (int i = 0; i < places.size(); i++) {
                part[places.get(i)] = i % parts;
            }
        }
        return IntStream.range(0, parts).mapToObj(p -> fold(examples, part, p)).toList();
    }

    private static Fold fold(List<Example> examples, int[] part, int left) {
        List<Example> training = new ArrayList<>();
        List<Example> test = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            (part[i] == left ? test : training).add(examples.get(i));
        }
        return new Fold(training, test);
    }
}
