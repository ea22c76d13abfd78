package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its page shows it.
 *
 * @param spend the actual costs where known, else the planned ones, in the company's currency
 */
public record CampaignCard(
        CampaignId id,
        long version,
        String name,
        CampaignChannel channel,
        CampaignStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable CampaignId parentId,
        CampaignDetails.Message message,
        @Nullable String goal,
        List<CostLine> costs,
        BigDecimal spend,
        int members,
        int responses,
        Instant createdAt,
        @Nullable Instant deletedAt) {}
