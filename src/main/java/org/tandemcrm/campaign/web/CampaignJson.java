package org.tandemcrm.campaign.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;

/**
 * A campaign as programs read it: what they may send, and what came of it.
 *
 * @param sent its costs are null for those who don't see costs
 * @param spend the actual costs where known, else the planned ones; null for those who don't see
 *     costs
 */
record CampaignJson(
        CampaignId id,
        long version,
        @JsonUnwrapped CampaignBody sent,
        @Nullable Money spend,
        int members,
        int responses,
        Instant createdAt) {

    static CampaignJson of(CampaignCard card, Currency currency, boolean withCosts) {
        return new CampaignJson(
                card.id(),
                card.version(),
                CampaignBody.of(card, currency, withCosts),
                withCosts ? new Money(card.spend(), currency) : null,
                card.members(),
                card.responses(),
                card.createdAt());
    }
}
