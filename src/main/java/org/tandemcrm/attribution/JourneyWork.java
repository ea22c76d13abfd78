package org.tandemcrm.attribution;

import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;

/** Builds every journey anew at the owner's wish, and says whether any differed. */
@Component
class JourneyWork implements JobWork {

    static final String KIND = "journeys";

    private final JourneyCare care;
    private final Sales sales;

    JourneyWork(JourneyCare care, Sales sales) {
        this.care = care;
        this.sales = sales;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        progress.result("/settings/attribution");
        care.mend();
        progress.total(sales.countClosed());
        int differing =
                care.compareAll(
                        (compared, differed) -> {
                            progress.advance(compared);
                            return !progress.cancelled();
                        });
        progress.note(
                differing == 0
                        ? "Every journey was what the facts give."
                        : "%d journeys differed from the facts and are mended."
                                .formatted(differing));
    }
}
