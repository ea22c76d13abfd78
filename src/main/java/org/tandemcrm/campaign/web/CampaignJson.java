package org.tandemcrm.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.shared.Money;

/**
 * A campaign as programs read it.
 *
 * @param costs null for those who don't see costs
 * @param spend the actual costs where known, else the planned ones; null for those who don't see
 *     costs
 */
record CampaignJson(
        CampaignId id,
        long version,
        String name,
        CampaignChannel channel,
        CampaignStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<CostJson> costs,
        @Nullable Money spend,
        @Nullable String pain,
        @Nullable String promise,
        @Nullable String proof,
        @Nullable String offer,
        @Nullable String callToAction,
        @Nullable BuyingRole targetRole,
        @Nullable String goal,
        @Nullable CampaignId parentId,
        @Nullable PriceListId priceListId,
        @Nullable String code,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer goalResponses,
        @Nullable Integer goalWarmLeads,
        @Nullable Integer goalSales,
        @Nullable Integer printRun,
        @Nullable Integer visitors,
        @Nullable Integer listeners,
        int members,
        int responses,
        Instant createdAt) {

    static CampaignJson of(CampaignCard card, Currency currency, boolean withCosts) {
        CampaignDetails.Message message = card.message();
        return new CampaignJson(
                card.id(),
                card.version(),
                card.name(),
                card.channel(),
                card.status(),
                card.startsOn(),
                card.endsOn(),
                withCosts
                        ? card.costs().stream().map(c -> CostJson.of(c, currency)).toList()
                        : null,
                withCosts ? new Money(card.spend(), currency) : null,
                message.pain(),
                message.promise(),
                message.proof(),
                message.offer(),
                message.callToAction(),
                message.targetRole(),
                card.goal(),
                card.parentId(),
                card.priceListId(),
                card.facts().code(),
                card.facts().startedOn(),
                card.facts().endedOn(),
                card.facts().goalResponses(),
                card.facts().goalWarmLeads(),
                card.facts().goalSales(),
                card.facts().printRun(),
                card.facts().visitors(),
                card.facts().listeners(),
                card.members(),
                card.responses(),
                card.createdAt());
    }
}
