package org.tandemcrm.lead.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well guesses came true.
 *
 * @param leads how many were guessed
 * @param auc the chance that of a won and a lost lead the won one was foretold higher; a coin has
 *     0.5
 * @param aucError its standard error (Hanley and McNeil 1982)
 * @param brier the mean square of what was foretold minus what came; smaller is better
 * @param plainBrier the same for somebody who always says the average
 * @param bins what was foretold beside what came, from unlikely to likely
 */
public record Quality(
        int leads,
        int won,
        double auc,
        double aucError,
        double brier,
        double plainBrier,
        List<Bin> bins) {

    private static final int MANY = 500;
    private static final double SURE = 1.96;

    public Quality {
        bins = List.copyOf(bins);
    }

    /** Leads of which about the same was foretold. */
    public record Bin(double from, double to, int leads, double foretold, double won) {}

    /** Whether it is better than a coin, at 95 %. */
    public boolean isProven() {
        return auc - SURE * aucError > 0.5;
    }

    static Quality of(List<Guess> guesses) {
        int n = guesses.size();
        int won = (int) guesses.stream().filter(Guess::won).count();
        double auc = auc(guesses, won);
        double brier = guesses.stream().mapToDouble(Quality::miss).average().orElse(0);
        double share = (double) won / n;
        return new Quality(
                n, won, auc, error(auc, won, n - won), brier, share * (1 - share), bins(guesses));
    }

    private static double miss(Guess guess) {
        double off = guess.probability() - (guess.won() ? 1 : 0);
        return off * off;
    }

    /** The mean surprise of the outcomes (log-loss). */
    static double surprise(List<Guess> guesses) {
        return guesses.stream()
                .mapToDouble(g -> -Math.log(g.won() ? g.probability() : 1 - g.probability()))
                .average()
                .orElse(Double.MAX_VALUE);
    }

    /** By the sum of ranks; equal guesses share their ranks. */
    private static double auc(List<Guess> guesses, int won) {
        List<Guess> sorted =
                guesses.stream().sorted(Comparator.comparingDouble(Guess::probability)).toList();
        double ranks = 0;
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            int wonHere = 0;
            while (end < sorted.size()
                    && sorted.get(end).probability() == sorted.get(i).probability()) {
                wonHere += sorted.get(end).won() ? 1 : 0;
                end++;
            }
            ranks += wonHere * (i + 1 + end) / 2.0;
            i = end;
        }
        double pairs = (double) won * (guesses.size() - won);
        return pairs == 0 ? 0.5 : (ranks - won * (won + 1.0) / 2) / pairs;
    }

    private static double error(double auc, int won, int lost) {
        if (won == 0 || lost == 0) {
            return 0.5;
        }
        double q1 = auc / (2 - auc);
        double q2 = 2 * auc * auc / (1 + auc);
        double square = auc * auc;
        double variance = auc * (1 - auc) + (won - 1) * (q1 - square) + (lost - 1) * (q2 - square);
        return Math.sqrt(Math.max(0, variance) / ((double) won * lost));
    }

    private static List<Bin> bins(List<Guess> guesses) {
        int count = guesses.size() < MANY ? 5 : 10;
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double from = (double) i / count;
            double to = (double) (i + 1) / count;
            boolean last = i == count - 1;
            List<Guess> in =
                    guesses.stream()
                            .filter(g -> g.probability() >= from && (last || g.probability() < to))
                            .toList();
            if (!in.isEmpty()) {
                bins.add(
                        new Bin(
                                from,
                                to,
                                in.size(),
                                in.stream().mapToDouble(Guess::probability).average().orElse(0),
                                in.stream().mapToDouble(g -> g.won() ? 1 : 0).average().orElse(0)));
            }
        }
        return bins;
    }
}
