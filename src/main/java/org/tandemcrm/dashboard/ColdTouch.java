package org.tandemcrm.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;

/** Somebody of us reached out to a lead that was still cold, and said why. */
public record ColdTouch(
        LeadId lead, String name, Instant at, String byName, @Nullable String reason) {}
