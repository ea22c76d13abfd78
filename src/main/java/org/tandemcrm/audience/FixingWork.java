package org.tandemcrm.audience;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;

/**
 * Fixes a campaign's list: asks the rules whom they find and takes the people in, some at a time in
 * short transactions, so that nobody who answers meanwhile waits. Each is judged once more in the
 * transaction that takes them in. Whoever is on the list already stays, so that a run after a crash
 * goes on.
 */
@Component
class FixingWork implements JobWork {

    static final String KIND = "audience";
    private static final int BATCH = 5_000;

    private final AudienceDesk audiences;
    private final FixingBook book;
    private final Seating seating;

    FixingWork(AudienceDesk audiences, FixingBook book, Seating seating) {
        this.audiences = audiences;
        this.book = book;
        this.seating = seating;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        CampaignId campaign = CampaignId.of(params);
        progress.result("/campaigns/" + campaign + "/members");
        progress.note("Asking the rules whom they find");
        List<UUID> chosen = book.found(campaign, audiences.judged(campaign));
        progress.total(chosen.size());
        progress.note("Putting people on the list");
        if (!seatAll(campaign, chosen, progress)) {
            book.forget(campaign);
            progress.note("The campaign is over, so nobody else was put on its list");
        } else if (progress.cancelled()) {
            book.forget(campaign);
            progress.note("Stopped: the list can be fixed once more");
        } else {
            book.fixed(campaign);
            progress.note("The list is fixed");
        }
    }

    private boolean seatAll(CampaignId campaign, List<UUID> chosen, JobProgress progress) {
        for (int from = 0; from < chosen.size() && !progress.cancelled(); from += BATCH) {
            List<UUID> some = chosen.subList(from, Math.min(chosen.size(), from + BATCH));
            if (!seating.seat(campaign, some)) {
                return false;
            }
            progress.advance(some.size());
        }
        return true;
    }
}
