package org.tandemcrm.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.Outcome;

/** Somebody of us reached out to a lead that was still cold. */
public record ColdTouchRow(
        LeadId lead,
        String name,
        Instant at,
        String byName,
        Channel channel,
        Outcome outcome,
        @Nullable String reason) {}
