package org.tandemcrm.audience.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.audience.Admission;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.campaign.MemberOptOuts;
import org.tandemcrm.contact.ContactId;

/** Lets people into a standing campaign, unless something changed since they were drawn. */
@Component
class Door {

    private final Admission admission;
    private final WayBook ways;
    private final MemberIntake members;
    private final MemberOptOuts optOuts;

    Door(Admission admission, WayBook ways, MemberIntake members, MemberOptOuts optOuts) {
        this.optOuts = optOuts;
        this.admission = admission;
        this.ways = ways;
        this.members = members;
    }

    /** Whether the campaign still runs; if it does not, nobody comes in. */
    @Transactional
    public boolean letIn(CampaignId campaign, List<UUID> drawn, LocalDate firstDue) {
        if (!admission.isOpen(campaign)) {
            return false;
        }
        List<UUID> fine =
                admission
                        .judge(campaign, drawn.stream().map(ContactId::new).toList())
                        .entrySet()
                        .stream()
                        .filter(verdict -> verdict.getValue().isEmpty())
                        .map(verdict -> verdict.getKey().value())
                        .toList();
        List<UUID> entered = ways.enter(campaign, fine, firstDue);
        members.aim(campaign, entered);
        optOuts.welcomeBack(campaign, entered);
        return true;
    }
}
