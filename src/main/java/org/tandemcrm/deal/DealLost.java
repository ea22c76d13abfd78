package org.tandemcrm.deal;

import org.tandemcrm.lead.LeadId;

/** A deal was closed as lost. */
public record DealLost(DealId deal, LeadId lead, Closure.Lost closure) {}
