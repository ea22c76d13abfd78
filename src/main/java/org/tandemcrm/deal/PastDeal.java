package org.tandemcrm.deal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;

/** A deal of the past with the stage and end that it already has, for imports. */
public record PastDeal(
        LeadId lead,
        Instant acceptedAt,
        Stage stage,
        DealDetails details,
        @Nullable Closure closure,
        List<LineDetails> lines) {

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
