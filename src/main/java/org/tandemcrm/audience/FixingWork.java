package org.tandemcrm.audience;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;

/**
 * Fixes a campaign's list: asks the rules once and takes the people in, some at a time in short
 * transactions, so that nobody who answers meanwhile waits. Whoever is on the list already stays,
 * so that a run after a crash goes on.
 */
@Component
class FixingWork implements JobWork {

    static final String KIND = "audience";
    private static final int BATCH = 1_000;

    private final AudienceDesk audiences;
    private final FixingBook book;
    private final MemberIntake intake;

    FixingWork(AudienceDesk audiences, FixingBook book, MemberIntake intake) {
        this.audiences = audiences;
        this.book = book;
        this.intake = intake;
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
        Judged judged = audiences.judged(campaign);
        book.found(campaign, judged);
        List<UUID> chosen = judged.chosen();
        progress.total(chosen.size());
        progress.note("Putting people on the list");
        for (int from = 0; from < chosen.size() && !progress.cancelled(); from += BATCH) {
            List<UUID> some = chosen.subList(from, Math.min(chosen.size(), from + BATCH));
            intake.aim(campaign, some);
            progress.advance(some.size());
        }
        if (!progress.cancelled()) {
            book.fixed(campaign);
            progress.note("The list is fixed");
        }
    }
}
