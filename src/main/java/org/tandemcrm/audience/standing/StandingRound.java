package org.tandemcrm.audience.standing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;

/**
 * Draws new people into every standing campaign once a day, and takes the steps that are due. All
 * in short transactions: a round that dies is continued by the next, and nothing is done twice.
 */
@Component
class StandingRound {

    private final PlanBook plans;
    private final Entrance entrance;
    private final StepTaking steps;
    private final Firm firm;

    StandingRound(PlanBook plans, Entrance entrance, StepTaking steps, Firm firm) {
        this.plans = plans;
        this.entrance = entrance;
        this.steps = steps;
        this.firm = firm;
    }

    void run() {
        LocalDate today = firm.today();
        for (CampaignId campaign : plans.running()) {
            Plan plan = plans.find(campaign).orElse(Plan.NONE);
            if (!today.equals(plan.refreshedOn())) {
                entrance.open(campaign, plan, today);
            }
            for (int position = 0; position < plan.steps().size(); position++) {
                boolean more;
                do {
                    more = steps.take(campaign, plan, position, today);
                } while (more);
            }
        }
    }
}
