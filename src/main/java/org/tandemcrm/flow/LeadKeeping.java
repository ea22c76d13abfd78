package org.tandemcrm.flow;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;

/** Makes memories that hear of the changes of leads. */
@Component
class LeadKeeping implements LeadMemories {

    private final LeadChanges changes;
    private final Clock clock;

    LeadKeeping(LeadChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public <R extends LeadMemory.Row, D> LeadMemory<R, D> of(LeadMemory.Source<R, D> source) {
        return new KeptLeads<>(source, changes, clock);
    }
}
