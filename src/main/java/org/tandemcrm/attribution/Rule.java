package org.tandemcrm.attribution;

import java.util.Arrays;
import java.util.Map;

/**
 * How a model shares one sale. A rule gives each touchpoint a whole number of parts, in the
 * journey's order; the share is its parts by the sum of all parts.
 */
sealed interface Rule {

    /** Where a share is no fraction of small numbers: parts of 2^52, as fine as a double. */
    int FINE = 52;

    Model model();

    /** The parts of each touchpoint, none negative; their sum is above zero and fits a long. */
    long[] parts(Shape shape);

    /** Every touchpoint gets the same, repeats included. */
    record Linear() implements Rule {

        @Override
        public Model model() {
            return Model.LINEAR;
        }

        @Override
        public long[] parts(Shape shape) {
            return equal(shape.size());
        }
    }

    /**
     * Every distinct campaign gets the same, and shares it equally among its touchpoints. That is
     * the Shapley value of the game "sales reached with this set of campaigns" (Zhao, Mahboobi and
     * Bagheri 2018, "Shapley Value Methods for Attribution Modeling in Online Advertising").
     */
    record Distinct() implements Rule {

        @Override
        public Model model() {
            return Model.DISTINCT;
        }

        @Override
        public long[] parts(Shape shape) {
            int[] answers = new int[shape.size()];
            for (int place = 0; place < shape.size(); place++) {
                answers[shape.campaign(place)]++;
            }
            long each = commonMultiple(answers);
            long[] parts = new long[shape.size()];
            for (int place = 0; place < parts.length; place++) {
                parts[place] = each / answers[shape.campaign(place)];
            }
            return parts;
        }

        /** What divides by every count; where none is small enough, the fine parts. */
        private static long commonMultiple(int[] counts) {
            long most = 1L << FINE;
            long multiple = 1;
            for (int count : counts) {
                if (count > 1) {
                    multiple = multiple / commonDivisor(multiple, count) * count;
                }
                if (multiple > most / counts.length) {
                    return most / counts.length;
                }
            }
            return multiple;
        }

        private static long commonDivisor(long a, long b) {
            return b == 0 ? a : commonDivisor(b, a % b);
        }
    }

    /** A touchpoint that came a half-life before the last one gets half as much. */
    record TimeDecay(int halfLifeDays) implements Rule {

        @Override
        public Model model() {
            return Model.TIME_DECAY;
        }

        @Override
        public long[] parts(Shape shape) {
            double whole = 1L << Math.min(FINE, Long.SIZE - 2 - bits(shape.size()));
            long[] parts = new long[shape.size()];
            for (int place = 0; place < parts.length; place++) {
                double halvings = (double) shape.daysBack(place) / halfLifeDays;
                parts[place] = Math.round(whole * Math.pow(2, -halvings));
            }
            return parts;
        }

        private static int bits(int number) {
            return Integer.SIZE - Integer.numberOfLeadingZeros(number);
        }
    }

    /**
     * Each position that the journey has gets its weight; a touchpoint on several gets their sum,
     * and those on none share the weight of the others equally. If no weight was given at all,
     * everybody gets the same.
     *
     * @param weights of the positions that the model knows, which may be zero
     * @param others the weight that the remaining touchpoints share
     */
    record Positional(Model model, Map<Milestone, Integer> weights, int others) implements Rule {

        public Positional {
            weights = Map.copyOf(weights);
        }

        @Override
        public long[] parts(Shape shape) {
            boolean[] placed = new boolean[shape.size()];
            int rest = shape.size();
            for (Milestone milestone : weights.keySet()) {
                int place = shape.place(milestone);
                if (place != Shape.NOWHERE && !placed[place]) {
                    placed[place] = true;
                    rest--;
                }
            }
            long[] parts = new long[shape.size()];
            for (int place = 0; place < parts.length; place++) {
                parts[place] = placed[place] ? 0 : others;
            }
            long share = Math.max(rest, 1);
            long whole = (long) others * rest;
            for (Map.Entry<Milestone, Integer> each : weights.entrySet()) {
                int place = shape.place(each.getKey());
                if (place != Shape.NOWHERE) {
                    parts[place] += each.getValue() * share;
                    whole += each.getValue();
                }
            }
            return whole > 0 ? parts : equal(shape.size());
        }
    }

    private static long[] equal(int size) {
        long[] parts = new long[size];
        Arrays.fill(parts, 1);
        return parts;
    }
}
