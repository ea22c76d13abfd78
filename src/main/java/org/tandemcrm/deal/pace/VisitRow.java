package org.tandemcrm.deal.pace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealId;

/**
 * A deal's stay at a stage.
 *
 * @param next the stage that it went to
 * @param days until it left, or so far
 */
public record VisitRow(
        DealId deal,
        String name,
        long number,
        String stage,
        Instant at,
        VisitEnd end,
        @Nullable String next,
        double days,
        @Nullable String assigneeName) {

    /** What became of it, in a few words. */
    public String outcome() {
        return next == null ? end.label() : "%s: %s".formatted(end.label(), next);
    }
}
