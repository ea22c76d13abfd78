package org.tandemcrm.dashboard.forecast;

import java.util.HashMap;
import java.util.Map;

/**
 * What may happen to a deal within a week.
 *
 * @param won the chance that it is won
 * @param lost the chance that it is lost
 * @param moved the chance of each other stage
 */
record Week(double won, double lost, Map<String, Double> moved) {

    private static final Week NOTHING = new Week(0, 0, Map.of());

    Week {
        moved = Map.copyOf(moved);
    }

    /**
     * The shares that were counted, drawn towards what is usual as if that had been seen in some
     * deal-weeks more: the fewer were counted, the nearer to the usual.
     */
    static Week of(Ages.Weeks counted, Week usual, double asIfSeen) {
        double all = counted.lived() + asIfSeen;
        Map<String, Double> moved = new HashMap<>();
        counted.moved().forEach((stage, n) -> moved.put(stage, n / all));
        usual.moved.forEach((stage, p) -> moved.merge(stage, p * asIfSeen / all, Double::sum));
        return new Week(
                (counted.won() + usual.won * asIfSeen) / all,
                (counted.lost() + usual.lost * asIfSeen) / all,
                moved);
    }

    /** What was counted as it is; nothing ever happens where nothing was counted. */
    static Week of(Ages.Weeks counted) {
        return counted.lived() == 0 ? NOTHING : of(counted, NOTHING, 0);
    }

    /** The same without a move to another stage. */
    Week ending() {
        return new Week(won, lost, Map.of());
    }

    /** What may happen in a part of it. */
    Week part(double part) {
        if (part >= 1) {
            return this;
        }
        Map<String, Double> less = new HashMap<>();
        moved.forEach((stage, p) -> less.put(stage, within(p, part)));
        return new Week(within(won, part), within(lost, part), less);
    }

    double stays() {
        return 1 - won - lost - moved.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double within(double chance, double part) {
        return 1 - Math.pow(1 - chance, part);
    }
}
