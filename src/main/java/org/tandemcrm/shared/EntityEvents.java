package org.tandemcrm.shared;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;

/** What Hibernate tells of the entities that it writes. */
public final class EntityEvents {

    private EntityEvents() {}

    /** Where to listen; every entity that is written tells of itself, whoever writes it. */
    public static EventListenerRegistry of(EntityManagerFactory entities) {
        return entities.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
    }

    /** What is written while the commit flushes is too late for the transaction's own call. */
    public static void beforeCompletion(AbstractDatabaseOperationEvent event, Runnable work) {
        event.getSession()
                .getTransactionCompletionCallbacks()
                .registerCallback((BeforeCompletionCallback) session -> work.run());
    }
}
