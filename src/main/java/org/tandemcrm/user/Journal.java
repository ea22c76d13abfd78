package org.tandemcrm.user;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed in which row, by whom and why; the ground of undo, trash and audit. Entities marked
 * {@link Journaled} are written by themselves; verbs that write rows in bulk call it.
 */
@Component
public class Journal {

    private final ChangeLog log;
    private final Cause cause;

    Journal(ChangeLog log, Cause cause) {
        this.log = log;
        this.cause = cause;
    }

    /** Every change that the work makes, by whatever means, belongs to the run. */
    public void during(RunId run, Runnable work) {
        cause.during(run, work);
    }

    /** These rows have been inserted in bulk. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inserted(String table, Collection<UUID> ids) {
        log.inserted(table, ids.stream().map(UUID::toString).toList());
    }

    /** These rows are about to be updated in bulk; keeps them as they are now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void updating(String table, String keyColumn, Collection<UUID> ids) {
        log.keep(ChangeEntry.Action.UPDATE, table, keyColumn, ids);
    }

    /** These rows are about to be deleted in bulk; keeps them as they are now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleting(String table, String keyColumn, Collection<UUID> ids) {
        log.keep(ChangeEntry.Action.DELETE, table, keyColumn, ids);
    }

    /** The changes of one row, the latest first. */
    @Transactional(readOnly = true)
    public List<ChangeEntry> of(String table, String key) {
        return log.of(table, key);
    }

    /** The changes of one run, the latest first. */
    @Transactional(readOnly = true)
    public List<ChangeEntry> of(RunId run) {
        return log.of(run);
    }
}
