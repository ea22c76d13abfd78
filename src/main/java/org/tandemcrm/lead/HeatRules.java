package org.tandemcrm.lead;

import java.time.ZoneId;

/**
 * The company's rules of temperature: a lead is warm or hot from two thresholds on, and falls back
 * only below two lower ones, so that it does not flicker.
 *
 * @param zone the company's, in which a day begins
 */
record HeatRules(
        double halfLifeDays,
        double warmFrom,
        double hotFrom,
        double coldBelow,
        double warmBelow,
        ZoneId zone) {

    /** Of the sum of all absolute points: a form worth exactly the threshold still warms. */
    static final double TOLERANCE = 1e-9;

    HeatRules {
        if (!(halfLifeDays > 0)
                || !(coldBelow > 0)
                || coldBelow > warmFrom
                || warmBelow > hotFrom
                || warmFrom > hotFrom
                || coldBelow > warmBelow) {
            throw new IllegalArgumentException("The thresholds of temperature cross");
        }
    }

    /**
     * The temperature after a fact.
     *
     * @param weight the sum of the absolute points behind the heat
     */
    Temperature judge(Temperature before, double points, double weight) {
        double heat = points + TOLERANCE * weight;
        if (heat >= hotFrom || before == Temperature.HOT && heat >= warmBelow) {
            return Temperature.HOT;
        }
        if (heat >= warmFrom || before != Temperature.COLD && heat >= coldBelow) {
            return Temperature.WARM;
        }
        return Temperature.COLD;
    }

    /** Below how many points a lead of this temperature falls; only for warm and hot ones. */
    double floor(Temperature temperature) {
        return temperature == Temperature.HOT ? warmBelow : coldBelow;
    }
}
