package org.tandemcrm.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct courses that journeys took from campaign to campaign, as states of a chain, with how
 * many of them ended in a sale and how many did not. A state is the campaigns that were answered
 * last, as many as the order says; it is entered by the latest of them.
 */
final class Courses {

    private static final int BITS = 21;

    private final int order;
    private final Map<Long, Integer> states = new HashMap<>();
    private final Map<Course, Integer> numbers = new HashMap<>();
    private final List<int[]> courses = new ArrayList<>();
    private final List<double[]> ends = new ArrayList<>();
    private int[] enteredBy = new int[16];

    /**
     * @param order how many campaigns a state remembers, one to three
     */
    Courses(int order) {
        if (order < 1 || order > 3) {
            throw new IllegalArgumentException("A chain remembers one to three campaigns");
        }
        this.order = order;
    }

    /** States one after the other, compared by what they are. */
    private record Course(int[] states) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Course course && Arrays.equals(states, course.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }

    /**
     * Adds journeys that took the same course.
     *
     * @param campaigns numbers from 0 to 2^21 − 2, not empty
     * @param won how many of the journeys ended in a sale
     * @param lost how many did not
     */
    void add(int[] campaigns, long won, long lost) {
        int[] way = new int[campaigns.length];
        long memory = 0;
        for (int place = 0; place < way.length; place++) {
            memory = ((memory << BITS) | (campaigns[place] + 1)) & ((1L << (BITS * order)) - 1);
            way[place] = state(memory, campaigns[place]);
        }
        Integer known = numbers.putIfAbsent(new Course(way), courses.size());
        if (known == null) {
            courses.add(way);
            ends.add(new double[] {0, 0});
        }
        double[] ended = ends.get(known == null ? courses.size() - 1 : known);
        ended[0] += won;
        ended[1] += lost;
    }

    private int state(long memory, int campaign) {
        Integer known = states.putIfAbsent(memory, states.size());
        if (known != null) {
            return known;
        }
        int added = states.size() - 1;
        if (added == enteredBy.length) {
            enteredBy = Arrays.copyOf(enteredBy, 2 * added);
        }
        enteredBy[added] = campaign;
        return added;
    }

    /** How many distinct courses there are. */
    int size() {
        return courses.size();
    }

    int states() {
        return states.size();
    }

    /** The states of one of the courses; not to be changed. */
    int[] course(int number) {
        return courses.get(number);
    }

    /** How many journeys of each course ended in a sale and how many did not. */
    double[][] ends() {
        return ends.stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** The states that each campaign is the way into. */
    int[][] statesOf(int campaigns) {
        List<List<Integer>> entered = new ArrayList<>();
        for (int campaign = 0; campaign < campaigns; campaign++) {
            entered.add(new ArrayList<>());
        }
        for (int state = 0; state < states(); state++) {
            entered.get(enteredBy[state]).add(state);
        }
        return entered.stream()
                .map(list -> list.stream().mapToInt(state -> state).toArray())
                .toArray(int[][]::new);
    }
}
