package org.tandemcrm.enablement;

import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;

/** Tells the campaign that it is briefed, and the salespeople that they are asked to read. */
@Component
class BriefingNews {

    private final CampaignDesk desk;
    private final LaunchPad launchPad;
    private final Readers readers;
    private final Notices notices;

    BriefingNews(CampaignDesk desk, LaunchPad launchPad, Readers readers, Notices notices) {
        this.desk = desk;
        this.launchPad = launchPad;
        this.readers = readers;
        this.notices = notices;
    }

    void mustBeKept(CampaignId campaign) {
        if (desk.card(campaign).deletedAt() != null) {
            throw new RuleBroken("in-trash", "This campaign is in the trash. Restore it first.");
        }
    }

    void spread(BriefingCard card) {
        boolean complete = card.text().isComplete();
        launchPad.brief(card.campaignId(), complete);
        CampaignCard campaign = desk.card(card.campaignId());
        if (complete && card.material() && isOpen(campaign.status())) {
            ask(campaign);
        }
    }

    private void ask(CampaignCard campaign) {
        for (Readership.Reader reader : readers.of(campaign.id()).readers()) {
            if (!reader.hasConfirmed()) {
                notices.tell(
                        reader.user(),
                        NoticeKind.CONFIRMATION_WANTED,
                        sentence(campaign),
                        "/campaigns/" + campaign.id() + "/briefing");
            }
        }
    }

    private static String sentence(CampaignCard campaign) {
        String asked =
                campaign.status() == CampaignStatus.RUNNING
                        ? "The briefing of \"%s\" has changed: read it and confirm."
                        : "\"%s\" is to be launched: read its briefing and confirm.";
        return asked.formatted(campaign.name());
    }

    private static boolean isOpen(CampaignStatus status) {
        return status != CampaignStatus.ENDED && status != CampaignStatus.CANCELLED;
    }
}
