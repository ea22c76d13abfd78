package org.tandemcrm.house;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who work at the same moment, one of whom is not committed yet when the other begins. */
public final class Rivals {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Rivals(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the first work in a transaction and begins the second before it is committed: as soon as
     * the second is through, or waits for a lock, the first is. Throws what the second threw.
     */
    public void meet(Runnable first, Runnable second) {
        CompletableFuture<Void> other =
                transaction.execute(
                        status -> {
                            first.run();
                            CompletableFuture<Void> begun = CompletableFuture.runAsync(second);
                            while (!begun.isDone() && !somebodyWaits()) {
                                Thread.onSpinWait();
                            }
                            return begun;
                        });
        try {
            other.get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        """
                        select exists (select from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }
}
