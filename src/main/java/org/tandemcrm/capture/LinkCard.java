package org.tandemcrm.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;

/**
 * A tracked link with its figures.
 *
 * @param code the general code; null where every code names a person
 * @param hits all that came, machines too
 * @param people who followed their own code
 * @param visits hits that count and name nobody
 * @param excluded hits of machines
 */
public record LinkCard(
        LinkId id,
        CampaignId campaign,
        String label,
        Medium medium,
        @Nullable String target,
        @Nullable FormId form,
        @Nullable String formTitle,
        @Nullable String code,
        long personalCodes,
        long hits,
        long people,
        long visits,
        long excluded,
        @Nullable Instant closedAt) {

    /** Where it leads, in words. */
    public String leadsTo() {
        if (target != null) {
            return target;
        }
        return formTitle == null ? "Nowhere any more" : "Form “" + formTitle + "”";
    }
}
