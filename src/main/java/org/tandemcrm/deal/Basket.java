package org.tandemcrm.deal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListCard;

/** What a deal is about, line by line; costs only for those who may see them. */
@Component
@Transactional(readOnly = true)
public class Basket {

    private final LineReading lines;
    private final Tariff tariff;
    private final Catalogue catalogue;
    private final PriceBook prices;

    Basket(LineReading lines, Tariff tariff, Catalogue catalogue, PriceBook prices) {
        this.lines = lines;
        this.tariff = tariff;
        this.catalogue = catalogue;
        this.prices = prices;
    }

    /** The lines of a deal in their order. */
    public List<LineCard> of(DealId deal) {
        return of(List.of(deal)).getOrDefault(deal, List.of());
    }

    /** The lines of each deal that has some. */
    public Map<DealId, List<LineCard>> of(Collection<DealId> deals) {
        return lines.of(deals, tariff.seesCosts());
    }

    /** What can be sold to the lead today. */
    public Shelf shelf(LeadId lead) {
        return new Shelf(inForce(lead).orElse(null), catalogue.forSale());
    }

    /** The price list of the lead's campaign, if one is in force today. */
    public Optional<PriceListCard> inForce(LeadId lead) {
        return tariff.inForce(lead, tariff.today()).flatMap(prices::find);
    }
}
