package org.tandemcrm.agreement;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;

/**
 * A lead for whom sales promised to have done something by a moment.
 *
 * @param end when the wait was over, in whatever way; absent while it lasts
 * @param done whether it was over because sales did it
 */
record Awaited(LeadId lead, Instant at, Instant due, @Nullable Instant end, boolean done) {

    /** None while nobody can tell; what ended in another way before its time says nothing. */
    Optional<PromiseCase> decided(Instant now) {
        boolean inTime = end != null && !end.isAfter(due);
        boolean decided = done || (end == null ? due.isBefore(now) : !inTime);
        return decided
                ? Optional.of(new PromiseCase(lead, at, due, end, done && inTime))
                : Optional.empty();
    }
}
