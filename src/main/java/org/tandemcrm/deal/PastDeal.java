package org.tandemcrm.deal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;

/**
 * A deal of the past with the stage and end that it already has, for imports.
 *
 * @param stage the first one that is known
 * @param moves what is known of the later ones, in the order of time
 */
public record PastDeal(
        LeadId lead,
        Instant acceptedAt,
        Stage stage,
        DealDetails details,
        @Nullable Closure closure,
        List<LineDetails> lines,
        List<Move> moves) {

    /** When a deal came to a stage. */
    public record Move(Stage stage, Instant at) {}

    public PastDeal {
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
    }

    /** One of which only the stage is known where it is, or was at last. */
    public PastDeal(
            LeadId lead,
            Instant acceptedAt,
            Stage stage,
            DealDetails details,
            @Nullable Closure closure,
            List<LineDetails> lines) {
        this(lead, acceptedAt, stage, details, closure, lines, List.of());
    }

    /** One of which it is not known what it was about. */
    public PastDeal(
            LeadId lead,
            Instant acceptedAt,
            Stage stage,
            DealDetails details,
            @Nullable Closure closure) {
        this(lead, acceptedAt, stage, details, closure, List.of());
    }
}
