package org.tandemcrm.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLaunched;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.shared.RuleBroken;

/**
 * Where a campaign's people become a list: at its launch, or by hand if it ran before it had rules.
 */
@Service
@Transactional
public class ListFixing {

    private final AudienceBook audiences;
    private final FixingBook fixings;
    private final CampaignDesk campaigns;
    private final Jobs jobs;

    ListFixing(AudienceBook audiences, FixingBook fixings, CampaignDesk campaigns, Jobs jobs) {
        this.audiences = audiences;
        this.fixings = fixings;
        this.campaigns = campaigns;
        this.jobs = jobs;
    }

    /** How the list was fixed, if it was or is being. */
    @Transactional(readOnly = true)
    public Optional<Fixing> of(CampaignId campaign) {
        return fixings.find(campaign);
    }

    /** Whether the campaign draws people every day instead. */
    @Transactional(readOnly = true)
    public boolean isStanding(CampaignId campaign) {
        return audiences.isStanding(campaign);
    }

    /** Fixes the list of a campaign that runs already; the work goes on in the background. */
    public JobId fix(CampaignId campaign) {
        CampaignCard card = campaigns.held(campaign);
        if (card.status() != CampaignStatus.RUNNING || audiences.find(campaign).isEmpty()) {
            throw new RuleBroken(
                    "campaign-status",
                    "The list is fixed when the campaign is launched and has an audience.");
        }
        if (audiences.isStanding(campaign)) {
            throw new RuleBroken(
                    "list-fixed", "This campaign stands: people enter by themselves every day.");
        }
        if (fixings.find(campaign).isPresent()) {
            throw new RuleBroken("list-fixed", "The list of this campaign is fixed already.");
        }
        mustBeReady(card);
        return start(card);
    }

    /** A campaign that was entered as running has passed no gate yet (R7). */
    private void mustBeReady(CampaignCard card) {
        List<String> missing = campaigns.unready(card.id());
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "briefing-not-ready",
                    "\"%s\" was never launched, and sales is not ready: %s"
                            .formatted(card.name(), String.join(" ", missing)),
                    Map.of("missing", missing));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CampaignLaunched launched) {
        CampaignId campaign = launched.campaign();
        if (audiences.find(campaign).isPresent()
                && !audiences.isStanding(campaign)
                && fixings.find(campaign).isEmpty()) {
            start(campaigns.card(campaign));
        }
    }

    private JobId start(CampaignCard card) {
        JobId job =
                jobs.start(
                        FixingWork.KIND, card.id().toString(), "List of \"" + card.name() + "\"");
        fixings.ask(card.id(), job);
        return job;
    }
}
