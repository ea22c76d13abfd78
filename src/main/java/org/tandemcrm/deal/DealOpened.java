package org.tandemcrm.deal;

import java.time.Instant;
import org.tandemcrm.lead.LeadId;

/** A lead was accepted and has a deal. */
public record DealOpened(DealId deal, LeadId lead, Instant at) {}
