package org.tandemcrm.attribution;

import java.time.LocalDate;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Money;

/**
 * What a deal brought.
 *
 * @param amount zero while it is not won
 * @param margin as it was stated; else by the cost of its lines, and the usual one of the company
 *     for what has no known cost
 * @param until the last day whose responses belong to its journey
 */
record Sale(
        DealId deal,
        LeadId lead,
        long number,
        String name,
        Money amount,
        Money margin,
        LocalDate until) {}
