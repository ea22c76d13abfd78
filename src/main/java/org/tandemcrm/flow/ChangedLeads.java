package org.tandemcrm.flow;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.OfTransaction;

/** The leads that changed in one transaction: each is marked once before it commits. */
final class ChangedLeads extends OfTransaction {

    private final EntityManager entities;
    private final LeadChanges changes;
    private final Set<UUID> marked = new HashSet<>();
    private final Set<UUID> heard = new LinkedHashSet<>();

    ChangedLeads(EntityManager entities, LeadChanges changes) {
        this.entities = entities;
        this.changes = changes;
    }

    /** Whether nothing was to be written yet. */
    boolean add(LeadId lead) {
        boolean first = heard.isEmpty();
        if (!marked.contains(lead.value())) {
            heard.add(lead.value());
        }
        return first && !heard.isEmpty();
    }

    void write() {
        changes.mark(heard);
        marked.addAll(heard);
        heard.clear();
    }

    /** What is entered in the same transaction may still wait in memory. */
    @Override
    public void beforeCommit(boolean readOnly) {
        entities.flush();
        write();
    }
}
