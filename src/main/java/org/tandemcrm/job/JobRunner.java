package org.tandemcrm.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Runs a piece of long work to its end, as the person who started it. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_ATTEMPTS = 5;

    private final ProgressLog log;
    private final ObjectProvider<JobWork> works;
    private final ObjectProvider<RunAs> identity;
    private final Clock clock;

    JobRunner(
            ProgressLog log,
            ObjectProvider<JobWork> works,
            ObjectProvider<RunAs> identity,
            Clock clock) {
        this.log = log;
        this.works = works;
        this.identity = identity;
        this.clock = clock;
    }

    /** The run shall be tried again later: the machine stops, or the database is away. */
    static class Postponed extends RuntimeException {

        Postponed(@Nullable Throwable cause) {
            super("tried again later", cause);
        }
    }

    /**
     * Does one attempt.
     *
     * @throws Postponed if it shall be tried again
     */
    void run(JobId id, BooleanSupplier shuttingDown) {
        log.begin(id).ifPresent(run -> attempt(run, shuttingDown));
    }

    private void attempt(JobBook.Run run, BooleanSupplier shuttingDown) {
        RunningJob progress = new RunningJob(run, log, clock, shuttingDown);
        try {
            as(run, () -> work(run.kind()).run(run.params(), progress));
            finish(run, progress, shuttingDown.getAsBoolean());
        } catch (Postponed e) {
            throw e;
        } catch (JobLost e) {
            LOG.warn("{}", e.getMessage());
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException e) {
            postponeOrFail(run, e);
        } catch (RuntimeException e) {
            if (shuttingDown.getAsBoolean()) {
                throw new Postponed(e);
            }
            log.end(run, JobState.FAILED, sentence(run, e), progress.resultHref());
        }
    }

    private void finish(JobBook.Run run, RunningJob progress, boolean shuttingDown) {
        progress.write();
        if (log.wasCancelled(run)) {
            log.end(run, JobState.CANCELLED, null, progress.resultHref());
        } else if (shuttingDown && progress.wasToldToStop()) {
            log.requeue(run);
            throw new Postponed(null);
        } else {
            log.end(run, JobState.DONE, null, progress.resultHref());
        }
    }

    private void postponeOrFail(JobBook.Run run, RuntimeException e) {
        if (run.attempt() < MOST_ATTEMPTS) {
            LOG.warn("Job {} ({}) is tried again: {}", run.id(), run.kind(), e.getMessage());
            throw new Postponed(e);
        }
        log.end(run, JobState.FAILED, sentence(run, e), null);
    }

    private void as(JobBook.Run run, Runnable work) {
        RunAs people = identity.getIfAvailable();
        if (run.startedBy() == null || people == null) {
            work.run();
        } else {
            people.as(run.startedBy(), work);
        }
    }

    private JobWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows how to do " + kind));
    }

    /**
     * What a person reads: our own refusals as they are, anything else with a reference to the log.
     */
    private static String sentence(JobBook.Run run, RuntimeException e) {
        boolean ours =
                e instanceof RuleBroken
                        || e instanceof InvalidInput
                        || e instanceof NotFound
                        || e instanceof AccessDeniedException;
        if (ours && e.getMessage() != null) {
            return e.getMessage();
        }
        LOG.error("Job {} ({}) failed", run.id(), run.kind(), e);
        return "Something went wrong that is not your fault. What was done so far is kept. The reference for"
                + " whoever looks after this installation is "
                + run.id()
                + ".";
    }
}
