package org.tandemcrm.deal;

import java.util.List;
import org.tandemcrm.lead.LeadId;

/** A deal was closed as won, with all that its customer was promised so far. */
public record DealWon(DealId deal, LeadId lead, Closure.Won closure, List<PromiseCard> promises) {

    public DealWon {
        promises = List.copyOf(promises);
    }
}
