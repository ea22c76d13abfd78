package org.tandemcrm.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;

/**
 * A form as it stands now.
 *
 * @param wordingVersion the version of what people tick
 * @param answers how often people have sent it
 * @param doorway whether its campaign lets strangers in
 */
public record FormCard(
        FormId id,
        long version,
        CampaignId campaign,
        FormDetails details,
        int wordingVersion,
        long answers,
        @Nullable Instant closedAt,
        Doorway doorway) {

    /** Whether it takes answers now. */
    public boolean isOpen() {
        return closedAt == null && doorway == Doorway.OPEN;
    }

    /** Whether it will take answers once its campaign is launched. */
    public boolean isEarly() {
        return closedAt == null && doorway == Doorway.EARLY;
    }

    public String title() {
        return details.title();
    }

    public String slug() {
        return details.slug();
    }
}
