package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a list shows it.
 *
 * @param firstDay the real first day where it is known, else the planned one
 * @param lastDay likewise the last
 * @param spend the actual costs where known, else the planned ones; null where the list keeps quiet
 *     about costs
 */
public record CampaignRow(
        CampaignId id,
        String name,
        CampaignChannel channel,
        CampaignStatus status,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String code,
        @Nullable BigDecimal spend,
        int members,
        int responses) {}
