package org.tandemcrm.flow;

import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;

/** Makes memories that hear of the changes of leads. */
@Component
class LeadKeeping implements LeadMemories {

    private final LeadChanges changes;
    private final Lifetime lifetime;

    LeadKeeping(LeadChanges changes, Lifetime lifetime) {
        this.changes = changes;
        this.lifetime = lifetime;
    }

    @Override
    public <R extends LeadMemory.Row, D> LeadMemory<R, D> of(LeadMemory.Source<R, D> source) {
        return new KeptLeads<>(source, changes, lifetime);
    }
}
