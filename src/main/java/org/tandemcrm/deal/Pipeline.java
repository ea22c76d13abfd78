package org.tandemcrm.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tandemcrm.lead.LeadId;

/** Where accepted leads become deals, move and close. */
@Service
public class Pipeline {

    /** Accepts a warm lead: its deal is open. */
    public DealId accept(LeadId lead, Instant acceptedAt) {
        throw new UnsupportedOperationException();
    }

    /** Enters deals of the past with their ends, for imports. */
    public List<DealId> bring(List<PastDeal> deals) {
        throw new UnsupportedOperationException();
    }

    /** The deal, or NotFound. */
    public DealCard card(DealId id) {
        throw new UnsupportedOperationException();
    }

    /** The deal of a lead. */
    public Optional<DealId> ofLead(LeadId lead) {
        throw new UnsupportedOperationException();
    }

    /** Changes a deal that the editor opened at the version, or throws StaleEdit. */
    public void change(DealId id, long version, DealDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Moves an open deal to a stage. */
    public void move(DealId id, Stage stage, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Closes an open deal as won or lost. */
    public void close(DealId id, Closure closure) {
        throw new UnsupportedOperationException();
    }

    /** Opens a closed deal again. */
    public void reopen(DealId id, String reason) {
        throw new UnsupportedOperationException();
    }
}
