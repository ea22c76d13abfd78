package org.tandemcrm.lead.likelihood;

import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;

/** Learns at an owner's wish, without waiting for the night. */
@Component
class LearnWork implements JobWork {

    static final String KIND = "likelihood";

    private final Learning learning;

    LearnWork(Learning learning) {
        this.learning = learning;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        progress.result("/settings/likelihood");
        progress.total(1);
        Lesson lesson = learning.learn();
        progress.note(
                "Learned from %d won and %d lost leads.".formatted(lesson.won(), lesson.lost()));
        progress.advance(1);
    }
}
