package org.tandemcrm.dashboard.balance;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.NamedLead;
import org.tandemcrm.lead.Temperature;

/**
 * A warm lead that was handed over.
 *
 * @param temperature what it rose to
 * @param state what sales made of it
 * @param endedAt when
 */
public record HandedOverRow(
        NamedLead lead,
        Instant at,
        Temperature temperature,
        String state,
        @Nullable HandbackReason reason,
        @Nullable Instant endedAt,
        @Nullable String assigneeName) {

    public String stateLabel() {
        return requireNonNull(HandedOverListing.STATES.get(state));
    }

    public @Nullable String reasonLabel() {
        return reason == null ? null : reason.label();
    }
}
