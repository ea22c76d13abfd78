package org.tandemcrm.deal;

import org.tandemcrm.lead.LeadCard;

/**
 * What is known of a deal, of its buyers, and of what comes next.
 *
 * @param nextStep whether a step with a date is agreed and still open
 */
record DealKnowledge(DealCard deal, LeadCard lead, boolean nextStep) {}
