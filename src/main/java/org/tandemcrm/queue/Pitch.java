package org.tandemcrm.queue;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.BriefingText;

/**
 * What a campaign said to somebody, and what sales is to know of it.
 *
 * @param briefing empty parts where nobody wrote one
 */
public record Pitch(
        CampaignId id,
        String name,
        @Nullable String pain,
        @Nullable String promise,
        @Nullable String proof,
        @Nullable String offer,
        @Nullable String callToAction,
        BriefingText briefing) {

    /** Whether the campaign said anything that is written down. */
    public boolean isSilent() {
        return pain == null && promise == null && proof == null && offer == null;
    }
}
