package org.tandemcrm.attribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;

/**
 * A lead that answered a campaign.
 *
 * @param warmed whether this campaign made it warm
 * @param handback why sales gave it back last since it answered
 */
public record CampaignLeadRow(
        LeadId id,
        long number,
        @Nullable String name,
        @Nullable String companyName,
        Instant answeredAt,
        boolean warmed,
        @Nullable Instant acceptedAt,
        boolean won,
        @Nullable HandbackReason handback,
        @Nullable String assigneeName) {}
