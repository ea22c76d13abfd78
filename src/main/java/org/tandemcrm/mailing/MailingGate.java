package org.tandemcrm.mailing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.ListFixing;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;

/** Says what a mail still needs before it may go out. */
@Component
class MailingGate {

    private final MailServerBook servers;
    private final Writing writing;
    private final CampaignDesk campaigns;
    private final ListFixing lists;

    MailingGate(MailServerBook servers, Writing writing, CampaignDesk campaigns, ListFixing lists) {
        this.servers = servers;
        this.writing = writing;
        this.campaigns = campaigns;
        this.lists = lists;
    }

    CampaignCard living(CampaignId campaign) {
        return campaigns.living(campaign);
    }

    boolean isStanding(CampaignId campaign) {
        return lists.isStanding(campaign);
    }

    /** What the company needs before any mailing. */
    List<Missing> ofCompany() {
        List<Missing> missing = new ArrayList<>();
        if (!servers.exists()) {
            missing.add(
                    new Missing(
                            "No mail server is set up yet; the owner does that.",
                            "/settings/mail"));
        }
        if (writing.address().isEmpty()) {
            missing.add(
                    new Missing(
                            "Your company's postal address is not complete, and every mailing must carry it.",
                            "/settings/company"));
        }
        return missing;
    }

    List<Missing> of(CampaignCard card, @Nullable MailingCard mailing) {
        List<Missing> missing = new ArrayList<>(ofCompany());
        String here = "/campaigns/" + card.id();
        if (mailing == null) {
            missing.add(new Missing("The mail is not written yet.", here + "/mail/words"));
        }
        if (card.status() == CampaignStatus.PLANNED || card.status() == CampaignStatus.BRIEFED) {
            missing.add(
                    new Missing(
                            "The campaign is not launched yet: sales is to know what to say first.",
                            here + "/launch"));
        } else if (card.status() != CampaignStatus.RUNNING) {
            missing.add(new Missing("The campaign is over.", null));
        } else if (lists.of(card.id()).filter(fixing -> !fixing.isOver()).isPresent()) {
            missing.add(new Missing("Its list is still being fixed.", here + "/audience"));
        } else if (card.members() == 0) {
            missing.add(new Missing("Nobody is on its list.", here + "/audience"));
        } else {
            campaigns
                    .unready(card.id())
                    .forEach(each -> missing.add(new Missing(each, here + "/briefing")));
        }
        return missing;
    }
}
