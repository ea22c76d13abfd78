package org.tandemcrm.audience.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.RuleBroken;

/** Where a campaign is made to stand, and where what people do in it is ticked off. */
@Service
@Transactional
public class StandingDesk {

    static final int MOST_STEPS = 12;

    private final PlanBook plans;
    private final DeedBook deeds;
    private final CampaignDesk campaigns;
    private final Firm firm;

    StandingDesk(PlanBook plans, DeedBook deeds, CampaignDesk campaigns, Firm firm) {
        this.plans = plans;
        this.deeds = deeds;
        this.campaigns = campaigns;
        this.firm = firm;
    }

    /** The campaign's steps. */
    @Transactional(readOnly = true)
    public Plan of(CampaignId campaign) {
        campaigns.card(campaign);
        return plans.find(campaign).orElse(Plan.NONE);
    }

    /** How many people are where, and what waits for one of us. */
    @Transactional(readOnly = true)
    public Standing standing(CampaignId campaign) {
        return deeds.standing(campaign, firm.today());
    }

    /**
     * Keeps the steps; without steps the campaign doesn't stand any more.
     *
     * @param version the version that the editor opened, 0 for none
     */
    public void keep(CampaignId campaign, int version, List<Step> steps) {
        CampaignCard card = campaigns.held(campaign);
        mustHold(steps);
        boolean fresh = plans.find(campaign).isEmpty();
        if (fresh
                && card.status() != CampaignStatus.PLANNED
                && card.status() != CampaignStatus.BRIEFED) {
            throw new RuleBroken(
                    "campaign-status",
                    "A campaign is made to stand before its launch; this one is launched already.");
        }
        if (!steps.isEmpty()) {
            plans.write(campaign, version, steps);
        } else if (plans.hasMembers(campaign)) {
            throw new RuleBroken(
                    "step-taken", "People are on their way. End the campaign instead.");
        } else {
            plans.drop(campaign);
        }
    }

    /** Somebody did what a step asked for one person, who goes on from today. */
    public void did(CampaignId campaign, UUID deed) {
        tick(campaign, deed, false);
    }

    /** What a step asked for one person need not be done: they go on as if it were. */
    public void skip(CampaignId campaign, UUID deed) {
        tick(campaign, deed, true);
    }

    private void tick(CampaignId campaign, UUID deed, boolean skipped) {
        campaigns.living(campaign);
        deeds.tick(campaign, of(campaign), deed, skipped, firm.today());
    }

    private static void mustHold(List<Step> steps) {
        List<Flaw> flaws = new ArrayList<>();
        if (steps.size() > MOST_STEPS) {
            flaws.add(new Flaw("steps", "At most %d steps.".formatted(MOST_STEPS)));
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String at = "steps[%d].".formatted(i);
            if (step.afterDays() < 0 || step.afterDays() > Step.MOST_DAYS) {
                flaws.add(new Flaw(at + "afterDays", "Wait 0 to 365 days."));
            }
            if (step.what().isBlank() || step.what().length() > Step.LONGEST) {
                flaws.add(new Flaw(at + "what", "Say what it is, in at most 300 characters."));
            }
            if ((step.kind() == StepKind.TASK) != (step.assignee() != null)) {
                flaws.add(
                        new Flaw(
                                at + "assigneeId",
                                step.kind() == StepKind.TASK
                                        ? "Name who does it."
                                        : "Only a task has somebody who does it."));
            }
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
