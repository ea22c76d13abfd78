package org.tandemcrm.audience.standing;

import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.UserId;

/** Tells a marketer that people wait for what the step asks of them. */
@Component
class TaskBell {

    private final Notices notices;
    private final CampaignDesk campaigns;

    TaskBell(Notices notices, CampaignDesk campaigns) {
        this.notices = notices;
        this.campaigns = campaigns;
    }

    void ring(CampaignId campaign, Step step, int people) {
        UserId assignee = step.assignee();
        if (assignee != null) {
            notices.tell(
                    assignee,
                    NoticeKind.FOLLOW_UP_DUE,
                    "%s: %s (\"%s\")"
                            .formatted(
                                    people == 1 ? "One person" : "%,d people".formatted(people),
                                    step.what(),
                                    campaigns.card(campaign).name()),
                    "/tasks");
        }
    }
}
