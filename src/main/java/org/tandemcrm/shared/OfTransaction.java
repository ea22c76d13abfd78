package org.tandemcrm.shared;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction gathers until it commits: begun with the first use, laid aside while the
 * transaction is, gone with it.
 */
public abstract class OfTransaction implements TransactionSynchronization {

    /** The one of the present transaction. */
    public static <T extends OfTransaction> T present(Class<T> type, Supplier<T> begun) {
        Object here = TransactionSynchronizationManager.getResource(type);
        if (here != null) {
            return type.cast(here);
        }
        T fresh = begun.get();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        TransactionSynchronizationManager.bindResource(type, fresh);
        return fresh;
    }

    @Override
    public final void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(getClass());
    }

    @Override
    public final void resume() {
        TransactionSynchronizationManager.bindResource(getClass(), this);
    }

    @Override
    public final void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(getClass());
    }
}
