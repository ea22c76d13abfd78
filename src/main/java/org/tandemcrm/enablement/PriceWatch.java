package org.tandemcrm.enablement;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignOfferChanged;
import org.tandemcrm.offering.PricesChanged;

/** Writes changed prices into the briefings that show them, in the same transaction. */
@Component
class PriceWatch {

    private final Briefings briefings;
    private final CampaignPrices prices;

    PriceWatch(Briefings briefings, CampaignPrices prices) {
        this.briefings = briefings;
        this.prices = prices;
    }

    @EventListener
    void on(PricesChanged changed) {
        prices.offering(changed.priceList()).forEach(briefings::price);
    }

    @EventListener
    void on(CampaignOfferChanged changed) {
        briefings.price(changed.campaign());
    }
}
