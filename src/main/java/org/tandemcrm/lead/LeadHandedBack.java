package org.tandemcrm.lead;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sales gave a lead back to marketing. */
public record LeadHandedBack(
        LeadId lead, HandbackReason reason, @Nullable LocalDate until, Instant at) {}
