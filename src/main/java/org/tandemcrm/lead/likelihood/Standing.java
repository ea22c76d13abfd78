package org.tandemcrm.lead.likelihood;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far learning is.
 *
 * @param won closed leads that sales had in hand and won
 * @param least how many of each it takes
 * @param learnedAt when it was last tried
 * @param shown whether a likelihood is shown
 * @param measuredFrom the day from which on leads were foretold to measure it
 * @param quality how well that went; none where too few closed before or after the day
 */
public record Standing(
        int won,
        int lost,
        int least,
        @Nullable Instant learnedAt,
        boolean shown,
        @Nullable Instant measuredFrom,
        int measuredBy,
        @Nullable Quality quality,
        List<Weight> weights) {

    public Standing {
        weights = List.copyOf(weights);
    }

    /** What a trait is worth at most: by how much it multiplies the odds, from worst to best. */
    public record Weight(
            String label, String best, double bestOdds, String worst, double worstOdds) {}

    public int wonMissing() {
        return Math.max(0, least - won);
    }

    public int lostMissing() {
        return Math.max(0, least - lost);
    }
}
