package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a list shows it.
 *
 * @param medium where an advertisement stands or is heard
 * @param firstDay the real first day where it is known, else the planned one
 * @param lastDay likewise the last
 * @param spend the actual costs where known, else the planned ones; null where the list keeps quiet
 *     about costs
 */
public record CampaignRow(
        CampaignId id,
        String name,
        CampaignChannel channel,
        @Nullable Medium medium,
        CampaignStatus status,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String code,
        @Nullable BigDecimal spend,
        int members,
        int responses) {

    /** The channel in words, an advertisement's with its medium. */
    public String way() {
        return channel.told(medium);
    }
}
