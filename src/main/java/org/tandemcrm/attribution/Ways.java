package org.tandemcrm.attribution;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.firm.Firm;

/**
 * Gives the journeys of sales: as they are kept where they hold, else from the facts as they are
 * now, so that nobody ever reads a journey that a late fact has changed.
 */
@Component
class Ways {

    private static final int BATCH = 5_000;

    private final Journeys journeys;
    private final JourneyStore store;
    private final JourneyKeeping keeping;
    private final Firm firm;

    Ways(Journeys journeys, JourneyStore store, JourneyKeeping keeping, Firm firm) {
        this.journeys = journeys;
        this.store = store;
        this.keeping = keeping;
        this.firm = firm;
    }

    /** The edition of the rules by which ways are kept now. */
    String edition() {
        return journeys.edition();
    }

    /** Hands out every sale with its way, in the sales' order and with little in memory. */
    void each(List<Sale> sales, BiConsumer<Sale, Way> use) {
        String edition = edition();
        for (int from = 0; from < sales.size(); from += BATCH) {
            List<Sale> some = sales.subList(from, Math.min(sales.size(), from + BATCH));
            Map<DealId, Way> kept = store.ways(some, edition);
            kept.putAll(
                    fromFacts(
                            some.stream().filter(sale -> !kept.containsKey(sale.deal())).toList()));
            some.forEach(sale -> use.accept(sale, kept.getOrDefault(sale.deal(), Way.NONE)));
        }
    }

    /** The journey of one deal, with all that a person reads of it. */
    Journey journey(Sale sale) {
        ZoneId zone = firm.zone();
        return store.find(sale, journeys.edition(), zone).orElseGet(() -> journeys.of(sale));
    }

    /** Builds the journeys of closed deals from the facts, and keeps them. */
    void build(List<Sale> closed) {
        Map<Sale, Journey> built = new LinkedHashMap<>();
        Map<DealId, Journey> found = journeys.of(closed);
        closed.forEach(sale -> built.put(sale, found.getOrDefault(sale.deal(), Journey.NONE)));
        keeping.keep(built, journeys.edition());
    }

    /** Drops the journeys of deals that are not closed any more. */
    void forget(Collection<DealId> open) {
        keeping.forget(open);
    }

    /** The names of all campaigns, for ways name none. */
    Map<CampaignId, String> campaignNames() {
        return store.campaignNames();
    }

    /** The ways of the sales by the facts alone. */
    Map<DealId, Way> fromFacts(List<Sale> sales) {
        Map<DealId, Way> found = new HashMap<>();
        if (!sales.isEmpty()) {
            journeys.of(sales).forEach((deal, journey) -> found.put(deal, journey.way()));
        }
        return found;
    }
}
