package org.tandemcrm.enablement;

import java.time.Instant;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.UserId;

/**
 * The briefing of a campaign as it stands now.
 *
 * @param version counts its changes, from 1
 * @param material whether this change asked for a new confirmation
 */
public record BriefingCard(
        CampaignId campaignId,
        int version,
        boolean material,
        BriefingText text,
        UserId writtenBy,
        String writtenByName,
        Instant writtenAt) {}
