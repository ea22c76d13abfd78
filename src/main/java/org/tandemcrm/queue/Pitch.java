package org.tandemcrm.queue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.enablement.Material;

/**
 * What a campaign said to somebody, and what sales is to know of it.
 *
 * @param briefing empty parts where nobody wrote one
 * @param priceListId the prices that it offers
 * @param material the files that may be sent
 */
public record Pitch(
        CampaignId id,
        String name,
        @Nullable String pain,
        @Nullable String promise,
        @Nullable String proof,
        @Nullable String offer,
        @Nullable String callToAction,
        BriefingText briefing,
        @Nullable UUID priceListId,
        List<Material> material) {

    /** Whether the campaign said anything that is written down. */
    public boolean isSilent() {
        return pain == null && promise == null && proof == null && offer == null;
    }
}
