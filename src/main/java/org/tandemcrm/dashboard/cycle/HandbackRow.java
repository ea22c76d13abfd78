package org.tandemcrm.dashboard.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.NamedLead;

/**
 * A lead that sales handed back.
 *
 * @param returned it became warm again or was accepted afterwards
 * @param won it was won afterwards
 */
public record HandbackRow(
        NamedLead lead,
        HandbackReason reason,
        Instant at,
        @Nullable String byName,
        boolean returned,
        boolean won) {}
