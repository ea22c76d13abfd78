package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.PriceListId;

/**
 * A campaign as its page shows it.
 *
 * @param startsOn the planned first day
 * @param endsOn the planned last day
 * @param priceListId the prices that it offers, while they are in force
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
        CampaignFacts facts,
        @Nullable PriceListId priceListId,
        int members,
        int responses,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    /** The first day: the real one where it is known. */
    public @Nullable LocalDate firstDay() {
        return facts.startedOn() == null ? startsOn : facts.startedOn();
    }

    /** The last day: the real one where it is known. */
    public @Nullable LocalDate lastDay() {
        return facts.endedOn() == null ? endsOn : facts.endedOn();
    }
}
