package org.tandemcrm.audience.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.campaign.CampaignId;

/** Draws those into a standing campaign whom its rules find today. */
@Component
class Entrance {

    private static final int BATCH = 500;

    private final AudienceDesk audiences;
    private final PlanBook plans;
    private final Door door;

    Entrance(AudienceDesk audiences, PlanBook plans, Door door) {
        this.audiences = audiences;
        this.plans = plans;
        this.door = door;
    }

    /** A campaign without rules lets nobody in: standing means chosen. */
    void open(CampaignId campaign, Plan plan, LocalDate today) {
        List<UUID> chosen =
                audiences.of(campaign).isKept() && !plan.steps().isEmpty()
                        ? audiences.judged(campaign).chosen()
                        : List.of();
        LocalDate due =
                plan.steps().isEmpty() ? today : today.plusDays(plan.steps().get(0).afterDays());
        for (int from = 0; from < chosen.size(); from += BATCH) {
            List<UUID> some = chosen.subList(from, Math.min(chosen.size(), from + BATCH));
            if (!door.letIn(campaign, some, due)) {
                return;
            }
        }
        plans.refreshed(campaign, today);
    }
}
