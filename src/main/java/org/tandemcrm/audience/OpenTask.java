package org.tandemcrm.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/**
 * What a standing campaign asks one of us to do for one person, who goes on when it is done.
 *
 * @param late whether they have waited for it too long
 */
public record OpenTask(
        UUID deed,
        CampaignId campaign,
        String campaignName,
        ContactId person,
        String name,
        @Nullable String companyName,
        String what,
        String assigneeName,
        Instant since,
        boolean late) {

    /** A task that is open for longer than this holds its person up. */
    public static final Duration PATIENCE = Duration.ofDays(7);
}
