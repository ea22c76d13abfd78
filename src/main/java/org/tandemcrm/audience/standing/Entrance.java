package org.tandemcrm.audience.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;

/** Lets those into a standing campaign whom its rules find today. */
@Component
class Entrance {

    private static final int BATCH = 500;

    private final AudienceDesk audiences;
    private final WayBook ways;
    private final PlanBook plans;
    private final MemberIntake members;
    private final TransactionTemplate transaction;

    Entrance(
            AudienceDesk audiences,
            WayBook ways,
            PlanBook plans,
            MemberIntake members,
            PlatformTransactionManager transactions) {
        this.audiences = audiences;
        this.ways = ways;
        this.plans = plans;
        this.members = members;
        this.transaction = new TransactionTemplate(transactions);
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
            transaction.executeWithoutResult(
                    status -> members.aim(campaign, ways.enter(campaign, some, due)));
        }
        transaction.executeWithoutResult(status -> plans.refreshed(campaign, today));
    }
}
