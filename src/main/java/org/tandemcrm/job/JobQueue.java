package org.tandemcrm.job;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tandemcrm.shared.Ids;

/**
 * Puts long work before the running instances of the application, of which one will do it. The
 * clock is the scheduler's own, by which it decides what is due and who is dead.
 */
@Component
class JobQueue {

    private static final int ID_LENGTH = 36;

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    JobQueue(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Schedules the work in the present transaction and wakes a worker when that has committed. */
    void put(JobId id) {
        Scheduler workers = scheduler.getObject();
        workers.schedule(new TaskInstance<Void>(JobTask.NAME, id + "/" + Ids.next()), clock.now());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        workers.triggerCheckForDueExecutions();
                    }
                });
    }

    /** Work that is taken up again has a new execution, so the name is more than the job's id. */
    static JobId jobOf(String execution) {
        return JobId.of(execution.substring(0, ID_LENGTH));
    }
}
