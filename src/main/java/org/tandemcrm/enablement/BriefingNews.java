package org.tandemcrm.enablement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.UserId;

/** Tells the campaign that it is briefed, and the salespeople that they are asked to read. */
@Component
class BriefingNews {

    private static final int MOST_NAMED = 3;

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

    /**
     * Tells of a version that was written just now.
     *
     * @param changes what it changed of one that was complete already
     */
    void spread(BriefingCard card, List<Change> changes) {
        boolean complete = card.text().isComplete();
        launchPad.brief(card.campaignId(), complete);
        CampaignCard campaign = desk.card(card.campaignId());
        if (complete && card.material() && isOpen(campaign.status())) {
            ask(campaign, changes);
        }
    }

    private void ask(CampaignCard campaign, List<Change> changes) {
        Set<UserId> readBefore = readers.whoeverRead(campaign.id());
        String page = "/campaigns/" + campaign.id() + "/briefing";
        for (Readership.Reader reader : readers.of(campaign.id()).readers()) {
            boolean again = !changes.isEmpty() && readBefore.contains(reader.user());
            if (!reader.hasConfirmed()) {
                notices.tell(
                        reader.user(),
                        NoticeKind.CONFIRMATION_WANTED,
                        again ? changed(campaign, changes) : sentence(campaign),
                        again ? page + "#changed" : page);
            }
        }
    }

    private static String changed(CampaignCard campaign, List<Change> changes) {
        List<String> titles =
                changes.stream().map(change -> change.title().toLowerCase(Locale.ROOT)).toList();
        String named =
                titles.size() <= MOST_NAMED
                        ? String.join(", ", titles)
                        : String.join(", ", titles.subList(0, MOST_NAMED)) + " and more";
        return "The briefing of \"%s\" has changed (%s): please read it again and confirm."
                .formatted(campaign.name(), named);
    }

    private static String sentence(CampaignCard campaign) {
        String asked =
                campaign.status() == CampaignStatus.RUNNING
                        ? "\"%s\" is running: read its briefing and confirm."
                        : "\"%s\" is to be launched: read its briefing and confirm.";
        return asked.formatted(campaign.name());
    }

    private static boolean isOpen(CampaignStatus status) {
        return status != CampaignStatus.ENDED && status != CampaignStatus.CANCELLED;
    }
}
