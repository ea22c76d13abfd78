package org.tandemcrm.campaign;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.shared.InvalidInput;

/** Whether what a campaign points at is there: its parent, its own code, its price list. */
@Component
class CampaignTies {

    private final Campaigns campaigns;
    private final CampaignCodes codes;
    private final PriceBook prices;

    CampaignTies(Campaigns campaigns, CampaignCodes codes, PriceBook prices) {
        this.campaigns = campaigns;
        this.codes = codes;
        this.prices = prices;
    }

    /** The details with a code that no campaign has, where they name none. */
    CampaignDetails coded(CampaignDetails details) {
        CampaignFacts facts = details.facts();
        return facts.code() == null ? details.with(facts.withCode(codes.draw())) : details;
    }

    /**
     * Throws InvalidInput where the details cannot hold together.
     *
     * @param before the campaign that they change, if it is there already
     */
    void mustHold(@Nullable Campaign before, CampaignDetails details) {
        CampaignId id = before == null ? null : before.id();
        mustNotBeItsOwnAncestor(id, details.plan().parentId());
        codes.mustBeFree(details.facts().code(), id);
        PriceListId kept = before == null ? null : before.plan().priceListId();
        if (!Objects.equals(kept, details.plan().priceListId())) {
            prices.mustBeKept("priceListId", details.plan().priceListId());
        }
    }

    private void mustNotBeItsOwnAncestor(@Nullable CampaignId id, @Nullable CampaignId parent) {
        Set<CampaignId> seen = new HashSet<>();
        for (CampaignId next = parent; next != null; next = parentOf(next)) {
            if (next.equals(id) || !seen.add(next)) {
                throw new InvalidInput("parentId", "A campaign can't be part of itself.");
            }
        }
    }

    private @Nullable CampaignId parentOf(CampaignId id) {
        return campaigns
                .findById(id)
                .orElseThrow(() -> new InvalidInput("parentId", "This campaign does not exist."))
                .plan()
                .parentId();
    }
}
