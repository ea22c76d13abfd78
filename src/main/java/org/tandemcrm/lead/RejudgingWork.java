package org.tandemcrm.lead;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.FirmChanged;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;
import org.tandemcrm.job.Jobs;

/**
 * After the owner changed the rules of temperature every lead is judged by them, in the background.
 * Until its turn has come a lead is judged anew whenever something happens to it.
 */
@Component
class RejudgingWork implements JobWork {

    static final String KIND = "judge-leads-anew";

    private final Rejudging rejudging;
    private final Jobs jobs;

    RejudgingWork(Rejudging rejudging, Jobs jobs) {
        this.rejudging = rejudging;
        this.jobs = jobs;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FirmChanged changed) {
        if (changed.pointsChanged() && rejudging.waiting() > 0) {
            jobs.start(KIND, "", "New temperatures for all leads");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        progress.total(rejudging.waiting());
        progress.result("/leads");
        int some = rejudging.some();
        while (some > 0 && !progress.cancelled()) {
            progress.advance(some);
            some = rejudging.some();
        }
    }
}
