package org.tandemcrm.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;

/**
 * A row of the pipeline before its lead is opened.
 *
 * @param agent the salesperson of the file where nobody here is called so
 */
record MavenDeal(
        NewLead lead,
        Stage stage,
        DealDetails details,
        @Nullable Closure closure,
        List<LineDetails> lines,
        @Nullable String agent) {

    Instant since() {
        return lead.openedAt();
    }

    PastDeal of(LeadId opened) {
        return new PastDeal(opened, since(), stage, details, closure, lines);
    }
}
