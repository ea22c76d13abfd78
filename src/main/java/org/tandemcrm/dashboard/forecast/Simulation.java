package org.tandemcrm.dashboard.forecast;

import java.util.List;
import java.util.Random;

/**
 * Plays the period many times: in each play all deals share one weather, each open deal is won or
 * not by its chance, newcomers arrive as many as a Poisson number says, and each sale is worth the
 * deal's amount or, where that is not known, what some earlier sale was worth. The same seed gives
 * the same plays.
 */
final class Simulation {

    private static final int WEATHERS = 500;
    private static final int PLAYS = 4;

    /** An open deal: its chance within the period, and its amount, or NaN where nobody knows. */
    record Open(double chance, double amount) {}

    /** The outcomes, play by play. */
    record Outcomes(double[] wins, double[] sales) {

        private void sell(int play, double worth) {
            wins[play]++;
            sales[play] += worth;
        }
    }

    private final Random dice;
    private final double[] earlier;

    /**
     * @param earlier what earlier sales were worth
     */
    Simulation(long seed, double[] earlier) {
        this.dice = new Random(seed);
        this.earlier = earlier.clone();
    }

    Outcomes play(List<Open> open, double newcomers, Weather weather) {
        Outcomes outcomes =
                new Outcomes(new double[WEATHERS * PLAYS], new double[WEATHERS * PLAYS]);
        for (int w = 0; w < WEATHERS; w++) {
            double factor = factor(weather);
            double[] chances =
                    open.stream().mapToDouble(deal -> under(deal.chance(), factor)).toArray();
            for (int play = w * PLAYS; play < (w + 1) * PLAYS; play++) {
                for (int i = 0; i < chances.length; i++) {
                    if (dice.nextDouble() < chances[i]) {
                        outcomes.sell(play, worth(open.get(i).amount()));
                    }
                }
                for (int n = poisson(newcomers * factor); n > 0; n--) {
                    outcomes.sell(play, worth(Double.NaN));
                }
            }
        }
        return outcomes;
    }

    /** Lognormal, one on average. */
    private double factor(Weather weather) {
        double spread = weather.spread();
        return Math.exp(spread * dice.nextGaussian() - spread * spread / 2);
    }

    private static double under(double chance, double factor) {
        return 1 - Math.pow(1 - chance, factor);
    }

    private double worth(double amount) {
        if (!Double.isNaN(amount)) {
            return amount;
        }
        return earlier.length == 0 ? 0 : earlier[dice.nextInt(earlier.length)];
    }

    /** Large means by the normal distribution, which is close by then. */
    private int poisson(double mean) {
        if (mean > 500) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * dice.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = dice.nextDouble();
        int n = 0;
        while (product > limit) {
            product *= dice.nextDouble();
            n++;
        }
        return n;
    }
}
