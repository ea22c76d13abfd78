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
        CampaignStatus status,
        CampaignDetails details,
        BigDecimal spend,
        int members,
        int responses,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    public String name() {
        return details.name();
    }

    public CampaignChannel channel() {
        return details.channel();
    }

    public CampaignPlan plan() {
        return details.plan();
    }

    public CampaignDetails.Message message() {
        return details.message();
    }

    public CampaignFacts facts() {
        return details.facts();
    }

    public List<CostLine> costs() {
        return details.costs();
    }

    /** The first day: the real one where it is known. */
    public @Nullable LocalDate firstDay() {
        return details.firstDay();
    }

    /** The last day: the real one where it is known. */
    public @Nullable LocalDate lastDay() {
        return details.lastDay();
    }
}
