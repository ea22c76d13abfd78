package org.tandemcrm.deal;

import org.tandemcrm.lead.LeadId;

/** A deal was closed as won. */
public record DealWon(DealId deal, LeadId lead, Closure.Won closure) {}
