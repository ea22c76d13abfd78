package org.tandemcrm.lead.fit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges many buyers anew, some at a time, each time in a transaction of its own. */
@Component
class FitRound {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FitLedger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FitRound(FitLedger ledger, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is done with each batch, in its transaction. */
    interface Step {
        void done(UUID last, int buyers);
    }

    long count(Shelf shelf) {
        return jdbc.sql(shelf.sql("select count(*) from {record}")).query(Long.class).single();
    }

    /** Judges the next of them; the last one that was judged, empty at the end. */
    Optional<UUID> next(Shelf shelf, @Nullable UUID after, Step step) {
        return transaction.execute(
                status -> {
                    List<UUID> ids =
                            jdbc.sql(
                                            shelf.sql(
                                                    "select {id} from {record} where {id} > ? order by {id} limit ?"))
                                    .params(after == null ? BEFORE_ALL : after, BATCH)
                                    .query(UUID.class)
                                    .list();
                    return ids.isEmpty() ? Optional.empty() : Optional.of(judged(shelf, ids, step));
                });
    }

    /** Judges whom a change at the same moment left under an older edition of the rules. */
    void sweepAll(Shelf shelf) {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> sweepSome(shelf)));
        } while (more);
    }

    private boolean sweepSome(Shelf shelf) {
        List<UUID> ids = stale(shelf);
        if (!ids.isEmpty()) {
            judged(shelf, ids, (last, buyers) -> {});
        }
        return ids.size() == BATCH;
    }

    private List<UUID> stale(Shelf shelf) {
        return jdbc.sql(
                        shelf.sql(
                                """
                                select {id} from {fit} where edition < :edition or edition > :edition
                                 order by {id} limit :most for update skip locked
                                """))
                .param("edition", ledger.rules().edition())
                .param("most", BATCH)
                .query(UUID.class)
                .list();
    }

    private UUID judged(Shelf shelf, List<UUID> ids, Step step) {
        if (shelf == Shelf.CONTACT) {
            ledger.refreshContacts(ids);
        } else {
            ledger.refreshCompanies(ids);
        }
        UUID last = ids.get(ids.size() - 1);
        step.done(last, ids.size());
        return last;
    }
}
