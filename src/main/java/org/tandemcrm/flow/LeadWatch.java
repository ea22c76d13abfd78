package org.tandemcrm.flow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.AllLeadsRewritten;
import org.tandemcrm.lead.EvidenceChanged;
import org.tandemcrm.lead.LeadHandedBack;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadMilestonesChanged;
import org.tandemcrm.lead.LeadRewritten;
import org.tandemcrm.lead.OfLead;
import org.tandemcrm.lead.TemperatureChanged;
import org.tandemcrm.shared.EntityEvents;
import org.tandemcrm.shared.OfTransaction;

/**
 * Hears of every change of a lead: of the entities about it from Hibernate, which misses none of
 * theirs; of what is written by statements from the events that tell of it.
 */
@Component
class LeadWatch
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                SmartInitializingSingleton {

    private final EntityManagerFactory entities;
    private final EntityManager present;
    private final LeadChanges changes;

    LeadWatch(EntityManagerFactory entities, EntityManager present, LeadChanges changes) {
        this.entities = entities;
        this.present = present;
        this.changes = changes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        EventListenerRegistry listeners = EntityEvents.of(entities);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        hear(event);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        hear(event);
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        hear(event);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    @EventListener
    void on(TemperatureChanged changed) {
        gathered().add(changed.lead());
    }

    @EventListener
    void on(LeadMilestonesChanged changed) {
        gathered().add(changed.lead());
    }

    @EventListener
    void on(EvidenceChanged changed) {
        gathered().add(changed.lead());
    }

    @EventListener
    void on(LeadHandedBack back) {
        gathered().add(back.lead());
    }

    @EventListener
    void on(LeadRewritten rewritten) {
        gathered().add(rewritten.lead());
    }

    @EventListener
    void on(AllLeadsRewritten rewritten) {
        changes.markAll();
    }

    private void hear(AbstractDatabaseOperationEvent event) {
        if (event.getEntity() instanceof OfLead one) {
            LeadId lead = one.lead();
            ChangedLeads here = gathered();
            if (here.add(lead)) {
                EntityEvents.beforeCompletion(event, here::write);
            }
        }
    }

    private ChangedLeads gathered() {
        return OfTransaction.present(ChangedLeads.class, () -> new ChangedLeads(present, changes));
    }
}
