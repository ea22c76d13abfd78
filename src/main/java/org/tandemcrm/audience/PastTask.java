package org.tandemcrm.audience;

import java.time.Duration;
import java.time.Instant;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/** What a standing campaign asked one of us to do for one person, and how it ended. */
public record PastTask(
        CampaignId campaign,
        String campaignName,
        ContactId person,
        String name,
        String what,
        boolean skipped,
        String byName,
        Instant at) {

    static final Duration LATELY = Duration.ofDays(30);
}
