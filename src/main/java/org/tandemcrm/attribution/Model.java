package org.tandemcrm.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemcrm.shared.InvalidInput;

/**
 * A rule by which the campaigns of a journey share a sale. A model gives each touchpoint a whole
 * number of parts, in the journey's order; the share is its parts by the sum of all parts.
 */
public sealed interface Model {

    Model FIRST_TOUCH = new FirstTouch();
    Model LAST_TOUCH = new LastTouch();
    Model LINEAR = new Linear();

    /** The name under which programs and URLs know it. */
    String name();

    /** The name that a person reads. */
    String label();

    /** Who gets what, in one sentence. */
    String definition();

    /** The parts of each touchpoint; their sum is above zero unless the journey is empty. */
    long[] parts(Journey journey);

    static List<Model> all() {
        return List.of(FIRST_TOUCH, LAST_TOUCH, LINEAR);
    }

    /**
     * @throws InvalidInput naming the field "model" if there is none of this name
     */
    static Model named(String name) {
        return all().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static InvalidInput unknown(String name) {
        String known = all().stream().map(Model::name).collect(Collectors.joining(", "));
        return new InvalidInput(
                "model", "There is no model \"" + name + "\" here. Choose one of " + known + ".");
    }

    /** The first response takes all. */
    record FirstTouch() implements Model {

        @Override
        public String name() {
            return "FIRST_TOUCH";
        }

        @Override
        public String label() {
            return "First touch";
        }

        @Override
        public String definition() {
            return "The campaign of the first response gets the whole sale.";
        }

        @Override
        public long[] parts(Journey journey) {
            return oneAt(0, journey);
        }
    }

    /** The last response before the close takes all. */
    record LastTouch() implements Model {

        @Override
        public String name() {
            return "LAST_TOUCH";
        }

        @Override
        public String label() {
            return "Last touch";
        }

        @Override
        public String definition() {
            return "The campaign of the last response before the close gets the whole sale.";
        }

        @Override
        public long[] parts(Journey journey) {
            return oneAt(journey.size() - 1, journey);
        }
    }

    /** Every response gets the same, repeats included. */
    record Linear() implements Model {

        @Override
        public String name() {
            return "LINEAR";
        }

        @Override
        public String label() {
            return "Linear";
        }

        @Override
        public String definition() {
            return "Every response on the way gets the same share; a campaign that was answered"
                    + " twice gets two.";
        }

        @Override
        public long[] parts(Journey journey) {
            long[] parts = new long[journey.size()];
            Arrays.fill(parts, 1);
            return parts;
        }
    }

    private static long[] oneAt(int place, Journey journey) {
        long[] parts = new long[journey.size()];
        if (parts.length > 0) {
            parts[place] = 1;
        }
        return parts;
    }
}
