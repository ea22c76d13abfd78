package org.tandemcrm.audience.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.firm.Firm;

/** Leads people of the sample company along its standing campaign, some further than others. */
@Component
class SampleWay {

    private static final int FAR_AHEAD = 400;

    private final AudienceDesk audiences;
    private final MemberIntake members;
    private final WayBook ways;
    private final DeedBook deeds;
    private final StepTaking steps;
    private final Entrance entrance;
    private final Firm firm;

    SampleWay(
            AudienceDesk audiences,
            MemberIntake members,
            WayBook ways,
            DeedBook deeds,
            StepTaking steps,
            Entrance entrance,
            Firm firm) {
        this.audiences = audiences;
        this.members = members;
        this.ways = ways;
        this.deeds = deeds;
        this.steps = steps;
        this.entrance = entrance;
        this.firm = firm;
    }

    /** Half of them have their task behind them and wait for the printer, the others begin. */
    void go(CampaignId campaign, Plan plan) {
        LocalDate today = firm.today();
        List<UUID> chosen = audiences.judged(campaign).chosen();
        List<UUID> ahead = chosen.subList(0, chosen.size() / 2);
        members.aim(campaign, ways.enter(campaign, ahead, today));
        steps.take(campaign, plan, 0, today);
        deeds.standing(campaign, today)
                .tasks()
                .forEach(task -> deeds.tick(campaign, plan, task.deed(), false, today));
        List<UUID> due =
                ways.lockDue(campaign, 1, today.plusDays(FAR_AHEAD), chosen.size() + 1).stream()
                        .map(WayBook.Due::member)
                        .toList();
        ways.postpone(due, today);
        steps.take(campaign, plan, 1, today);
        entrance.open(campaign, plan, today);
        steps.take(campaign, plan, 0, today);
    }
}
