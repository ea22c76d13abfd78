package org.tandemcrm.deal;

import java.time.Instant;
import org.tandemcrm.lead.LeadId;

/**
 * The day, the amount, the lines or the reason of a closed deal were put right; it stays closed.
 */
public record DealCorrected(DealId deal, LeadId lead, Instant at) {}
