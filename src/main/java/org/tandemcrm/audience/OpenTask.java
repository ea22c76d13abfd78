package org.tandemcrm.audience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/** What a standing campaign asks one of us to do for one person. */
public record OpenTask(
        UUID deed,
        CampaignId campaign,
        String campaignName,
        ContactId person,
        String name,
        @Nullable String companyName,
        String what,
        String assigneeName,
        Instant since) {}
