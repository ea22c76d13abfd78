package org.tandemcrm.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a run, apart from those of its work. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ProgressLog {

    private final JobBook book;
    private final ApplicationEventPublisher events;

    ProgressLog(JobBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    public Optional<JobBook.Run> begin(JobId id) {
        return book.begin(id);
    }

    public boolean report(JobBook.Run run, long done, @Nullable Long total, @Nullable String note) {
        return book.report(run, done, total, note);
    }

    /** The one write that belongs to the transaction of the work. */
    @Transactional(propagation = Propagation.REQUIRED)
    public boolean saveCheckpoint(JobBook.Run run, String position, long done) {
        return book.saveCheckpoint(run, position, done);
    }

    public void requeue(JobBook.Run run) {
        book.requeue(run);
    }

    public void end(
            JobBook.Run run, JobState state, @Nullable String problem, @Nullable String href) {
        if (book.end(run, state, problem, href)) {
            events.publishEvent(
                    new JobEnded(run.id(), run.kind(), run.title(), state, run.startedBy(), href));
        }
    }

    public boolean wasCancelled(JobBook.Run run) {
        return book.wasCancelled(run);
    }
}
