package org.tandemcrm.user;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobEnded;
import org.tandemcrm.job.JobState;

/** Tells whoever started long work that it is over. */
@Component
class WorkNews {

    private final Notices notices;

    WorkNews(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void tell(JobEnded job) {
        if (job.startedBy() == null || job.state() == JobState.CANCELLED) {
            return;
        }
        boolean done = job.state() == JobState.DONE;
        String result = job.resultHref();
        notices.tell(
                new UserId(job.startedBy()),
                NoticeKind.JOB_DONE,
                job.title() + (done ? " is done." : " failed."),
                done && result != null ? result : "/jobs/" + job.id());
    }
}
