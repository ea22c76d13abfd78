package org.tandemcrm.deal;

import java.time.Instant;
import org.tandemcrm.lead.LeadId;

/** What a deal is about, is worth or is expected changed; its stage and end did not. */
public record DealChanged(DealId deal, LeadId lead, Instant at) {}
