package org.tandemcrm.user;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EntityEvents;
import org.tandemcrm.shared.OfTransaction;
import org.tandemcrm.user.ChangeEntry.Action;

/**
 * Writes the changes of every {@link Journaled} entity, on the transaction that makes them. Updates
 * and deletes copy the row as it still is; inserts are gathered and written in one go before the
 * next of those, or before the commit.
 */
@Component
class JournalWriter
        implements PostInsertEventListener,
                PreUpdateEventListener,
                PreDeleteEventListener,
                SmartInitializingSingleton {

    private final EntityManagerFactory entities;
    private final ChangeLog log;

    JournalWriter(EntityManagerFactory entities, ChangeLog log) {
        this.entities = entities;
        this.log = log;
    }

    @Override
    public void afterSingletonsInstantiated() {
        EventListenerRegistry listeners = EntityEvents.of(entities);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.PRE_UPDATE, this);
        listeners.appendListeners(EventType.PRE_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (journaled(event)) {
            gathered(event).add(table(event.getPersister()), key(event).toString());
        }
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        keep(Action.UPDATE, event);
        return false;
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        keep(Action.DELETE, event);
        return false;
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void keep(Action action, AbstractDatabaseOperationEvent event) {
        if (!journaled(event)) {
            return;
        }
        gathered(event).write();
        EntityPersister persister = event.getPersister();
        log.keep(
                action,
                table(persister),
                persister.getIdentifierColumnNames()[0],
                List.of(key(event)));
    }

    private static boolean journaled(AbstractDatabaseOperationEvent event) {
        return event.getEntity().getClass().isAnnotationPresent(Journaled.class);
    }

    private static String table(EntityPersister persister) {
        return persister.getTableName();
    }

    private static UUID key(AbstractDatabaseOperationEvent event) {
        var values = new ArrayList<Object>(1);
        event.getPersister()
                .getIdentifierMapping()
                .breakDownJdbcValues(
                        event.getId(),
                        (index, value, column) -> values.add(value),
                        event.getSession());
        if (values.size() == 1 && values.get(0) instanceof UUID id) {
            return id;
        }
        throw new IllegalStateException(
                "A journaled entity has one UUID as its key: " + event.getEntity().getClass());
    }

    private Gathered gathered(AbstractDatabaseOperationEvent event) {
        return OfTransaction.present(
                Gathered.class,
                () -> {
                    Gathered fresh = new Gathered(log);
                    EntityEvents.beforeCompletion(event, fresh::write);
                    return fresh;
                });
    }

    /** The inserts of the present transaction that are not written yet, by table. */
    private static final class Gathered extends OfTransaction {

        private final ChangeLog log;
        private final Map<String, List<String>> keys = new LinkedHashMap<>();

        Gathered(ChangeLog log) {
            this.log = log;
        }

        void add(String table, String key) {
            keys.computeIfAbsent(table, none -> new ArrayList<>()).add(key);
        }

        void write() {
            keys.forEach(log::inserted);
            keys.clear();
        }
    }
}
