package org.tandemcrm.attribution;

/**
 * The absorbing Markov chain of many journeys: from the start through the states to "sold" or "not
 * sold". Solved by elimination, never simulated. Removing a campaign sends everybody who would
 * enter one of its states to "not sold"; what is lost by that is its removal effect (Anderl,
 * Becker, von Wangenheim and Schumann 2016, "Mapping the customer journey").
 *
 * <p>With N the inverse of (I − Q), v the expected visits from the start and p the chance of a sale
 * from each state, the chance of a sale by way of the states S of a campaign is v(S) · N(S,S)^-1 ·
 * p(S): one inverse answers for every campaign.
 */
final class Chain {

    private final double[] start;
    private final double[] sold;
    private final double[][] inverse;

    /**
     * @param ends how many journeys of each course ended in a sale and how many did not
     */
    Chain(Courses courses, double[][] ends) {
        int states = courses.states();
        this.start = new double[states];
        this.sold = new double[states];
        this.inverse = new double[states][states];
        double[] left = new double[states];
        double journeys = 0;
        for (int number = 0; number < courses.size(); number++) {
            double here = ends[number][0] + ends[number][1];
            journeys += here;
            count(courses.course(number), ends[number][0], here, left);
        }
        toChances(left, journeys);
        Elimination.invert(inverse);
    }

    private void count(int[] way, double won, double here, double[] left) {
        start[way[0]] += here;
        for (int place = 0; place < way.length; place++) {
            left[way[place]] += here;
            if (place > 0) {
                inverse[way[place - 1]][way[place]] -= here;
            }
        }
        sold[way[way.length - 1]] += won;
    }

    /** Counts become I − Q and the chances of a sale at once; an unvisited state leads nowhere. */
    private void toChances(double[] left, double journeys) {
        for (int state = 0; state < left.length; state++) {
            double whole = Math.max(left[state], Double.MIN_NORMAL);
            for (int next = 0; next < left.length; next++) {
                inverse[state][next] /= whole;
            }
            inverse[state][state]++;
            sold[state] /= whole;
            start[state] /= Math.max(journeys, Double.MIN_NORMAL);
        }
    }

    /** The chance of a sale from the start. */
    double chance() {
        return dot(start, chances());
    }

    /**
     * What each campaign's removal would take from the chance of a sale.
     *
     * @param campaigns how many there are
     */
    double[] removalEffects(Courses courses, int campaigns) {
        double[] visits = visits();
        double[] chances = chances();
        double[] effects = new double[campaigns];
        int[][] entered = courses.statesOf(campaigns);
        for (int campaign = 0; campaign < campaigns; campaign++) {
            effects[campaign] = through(entered[campaign], visits, chances);
        }
        return effects;
    }

    private double through(int[] states, double[] visits, double[] chances) {
        double[][] among = new double[states.length][states.length];
        double[] after = new double[states.length];
        for (int i = 0; i < states.length; i++) {
            after[i] = chances[states[i]];
            for (int j = 0; j < states.length; j++) {
                among[i][j] = inverse[states[i]][states[j]];
            }
        }
        Elimination.solve(among, after);
        double effect = 0;
        for (int i = 0; i < states.length; i++) {
            effect += visits[states[i]] * after[i];
        }
        return Math.max(effect, 0);
    }

    private double[] visits() {
        double[] visits = new double[start.length];
        for (int from = 0; from < start.length; from++) {
            for (int to = 0; start[from] > 0 && to < start.length; to++) {
                visits[to] += start[from] * inverse[from][to];
            }
        }
        return visits;
    }

    private double[] chances() {
        double[] chances = new double[sold.length];
        for (int state = 0; state < sold.length; state++) {
            chances[state] = dot(inverse[state], sold);
        }
        return chances;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
