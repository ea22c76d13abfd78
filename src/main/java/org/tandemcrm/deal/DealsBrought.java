package org.tandemcrm.deal;

import java.util.List;
import org.tandemcrm.lead.LeadId;

/** Deals of the past were entered for these leads, closed ones among them; nobody is told. */
public record DealsBrought(List<LeadId> leads) {

    public DealsBrought {
        leads = List.copyOf(leads);
    }
}
