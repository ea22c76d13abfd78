package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments of a lead on which attribution and figures stand; absent ones have not come. */
public record Milestones(
        LeadId lead, Instant openedAt, @Nullable Instant warmedAt, @Nullable Instant acceptedAt) {}
