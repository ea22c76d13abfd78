package org.tandemcrm.flow;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tandemcrm.lead.LeadId;

/** The leads that changed in one transaction: each is marked once before it commits. */
final class ChangedLeads implements TransactionSynchronization {

    private final Object key;
    private final EntityManager entities;
    private final LeadChanges changes;
    private final Set<UUID> marked = new HashSet<>();
    private final Set<UUID> heard = new LinkedHashSet<>();

    ChangedLeads(Object key, EntityManager entities, LeadChanges changes) {
        this.key = key;
        this.entities = entities;
        this.changes = changes;
    }

    /** Those of the present transaction, begun with the first change. */
    static ChangedLeads ofTransaction(Object key, Supplier<ChangedLeads> begun) {
        if (TransactionSynchronizationManager.getResource(key) instanceof ChangedLeads here) {
            return here;
        }
        ChangedLeads fresh = begun.get();
        TransactionSynchronizationManager.bindResource(key, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
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

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
