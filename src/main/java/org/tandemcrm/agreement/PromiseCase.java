package org.tandemcrm.agreement;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;

/**
 * A lead by which it is decided whether a promise of sales was kept.
 *
 * @param at when it came, or was handed back
 * @param dueAt when something was to have happened; absent where attempts are counted
 * @param endedAt when it did, or when the lead went another way
 */
public record PromiseCase(
        LeadId lead, Instant at, @Nullable Instant dueAt, @Nullable Instant endedAt, boolean kept) {

    /** Those of one moment have an order, too, so that each stands on one page. */
    static final Comparator<PromiseCase> LATEST_FIRST =
            Comparator.comparing(PromiseCase::at)
                    .reversed()
                    .thenComparing(each -> each.lead().value());
}
