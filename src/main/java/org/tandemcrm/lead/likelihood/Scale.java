package org.tandemcrm.lead.likelihood;

import java.util.List;

/**
 * Brings numbers to a common scale. Long tails are pressed together first: a tenth answer says less
 * than a second one.
 */
record Scale(double mean, double deviation) {

    static Scale of(List<Double> numbers) {
        double mean = numbers.stream().mapToDouble(Scale::pressed).average().orElse(0);
        double variance =
                numbers.stream()
                        .mapToDouble(Scale::pressed)
                        .map(v -> (v - mean) * (v - mean))
                        .average()
                        .orElse(0);
        return new Scale(mean, variance > 1e-12 ? Math.sqrt(variance) : 1);
    }

    double of(double number) {
        return (pressed(number) - mean) / deviation;
    }

    /** The number that lies so many deviations from the mean. */
    double back(double scaled) {
        double pressed = mean + scaled * deviation;
        return Math.signum(pressed) * Math.expm1(Math.abs(pressed));
    }

    private static double pressed(double number) {
        return Math.signum(number) * Math.log1p(Math.abs(number));
    }
}
