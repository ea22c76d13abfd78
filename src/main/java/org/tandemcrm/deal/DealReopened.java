package org.tandemcrm.deal;

import java.time.Instant;
import org.tandemcrm.lead.LeadId;

/** A closed deal is open again. */
public record DealReopened(DealId deal, LeadId lead, Instant at) {}
