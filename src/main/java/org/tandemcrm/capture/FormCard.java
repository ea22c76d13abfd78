package org.tandemcrm.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;

/**
 * A form as it stands now.
 *
 * @param wordingVersion the version of what people tick
 * @param answers how often people have sent it
 */
public record FormCard(
        FormId id,
        long version,
        CampaignId campaign,
        FormDetails details,
        int wordingVersion,
        long answers,
        @Nullable Instant closedAt) {

    public String title() {
        return details.title();
    }

    public String slug() {
        return details.slug();
    }
}
