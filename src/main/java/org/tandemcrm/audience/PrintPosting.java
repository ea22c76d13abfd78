package org.tandemcrm.audience;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.shared.RuleBroken;

/** Where it is noted that what was printed is posted: exactly those in the file are marked. */
@Service
@Transactional
public class PrintPosting {

    private final PrintFiles files;
    private final CampaignDesk campaigns;
    private final MemberIntake members;

    PrintPosting(PrintFiles files, CampaignDesk campaigns, MemberIntake members) {
        this.files = files;
        this.campaigns = campaigns;
        this.members = members;
    }

    /** Who stood in a file, and when it was made. */
    public record Posted(List<UUID> people, Instant madeAt) {}

    /** The files of the list, or of a step, that nobody posted yet; the latest first. */
    @Transactional(readOnly = true)
    public List<PrintedFile> unposted(CampaignId campaign, @Nullable Integer step) {
        return files.unposted(campaign, step);
    }

    /**
     * Marks those in a file of the list as sent, but for whoever answered or opted out meanwhile.
     *
     * @param file the latest one if absent
     * @return how many they are
     * @throws RuleBroken if no file was made or the campaign was not launched
     */
    public int posted(CampaignId campaign, @Nullable UUID file) {
        CampaignCard card = campaigns.living(campaign);
        if (card.status() != CampaignStatus.RUNNING && card.status() != CampaignStatus.ENDED) {
            throw new RuleBroken(
                    "campaign-status", "Nothing is posted before the campaign is launched.");
        }
        return members.sent(campaign, files.post(campaign, null, file).people());
    }

    /** Takes a file of one step as posted; what that means for its people the caller knows. */
    public Posted posted(CampaignId campaign, int step, @Nullable UUID file) {
        campaigns.living(campaign);
        return files.post(campaign, step, file);
    }
}
