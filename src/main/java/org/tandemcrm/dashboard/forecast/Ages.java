package org.tandemcrm.dashboard.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the weeks of the deals of one stage went, by the age of the deal. The oldest ages share one
 * count, so that a few old deals are not taken for a rule.
 */
final class Ages {

    /** The oldest ages together have been lived through by as many deal-weeks as this. */
    private static final double OLDEST_TOGETHER = 100;

    /** What happened to a deal in a week, counted over many. */
    static final class Weeks {
        private double lived;
        private double won;
        private double lost;
        private final Map<String, Double> moved = new HashMap<>();

        void add(Weeks other) {
            lived += other.lived;
            won += other.won;
            lost += other.lost;
            other.moved.forEach((stage, n) -> moved.merge(stage, n, Double::sum));
        }

        double lived() {
            return lived;
        }

        double won() {
            return won;
        }

        double lost() {
            return lost;
        }

        Map<String, Double> moved() {
            return moved;
        }
    }

    private final List<Weeks> byAge = new ArrayList<>();

    /** A week, or a part of one, at the end of which the deal was still where it had been. */
    void stayed(int age, double part) {
        at(age).lived += part;
    }

    void won(int age) {
        at(age).lived++;
        at(age).won++;
    }

    void lost(int age) {
        at(age).lived++;
        at(age).lost++;
    }

    void moved(int age, String stage) {
        at(age).lived++;
        at(age).moved.merge(stage, 1.0, Double::sum);
    }

    private Weeks at(int age) {
        while (byAge.size() <= age) {
            byAge.add(new Weeks());
        }
        return byAge.get(age);
    }

    Weeks all() {
        return from(0);
    }

    /** The weeks at that age, or those of all the oldest where it is one of them. */
    Weeks near(int age) {
        int oldest = oldest();
        return age < oldest ? byAge.get(age) : from(oldest);
    }

    private int oldest() {
        double together = 0;
        int age = byAge.size();
        while (age > 0 && together < OLDEST_TOGETHER) {
            age--;
            together += byAge.get(age).lived;
        }
        return age;
    }

    private Weeks from(int age) {
        Weeks sum = new Weeks();
        byAge.subList(Math.min(age, byAge.size()), byAge.size()).forEach(sum::add);
        return sum;
    }
}
