package org.tandemcrm.deal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;

/** What the list of deals must know: this moment, where days begin, and the usual margin. */
@Component
public class DealLists {

    private final Clock clock;
    private final Firm firm;

    DealLists(Clock clock, Firm firm) {
        this.clock = clock;
        this.firm = firm;
    }

    /** The parameters of {@link DealListing}. */
    public Map<String, Object> now() {
        Map<String, Object> known = new HashMap<>(Gain.parameters(firm.settings()));
        known.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        known.put("zone", firm.zone().getId());
        return known;
    }

    /** The same for the parts of the products that a list asks for. */
    public Map<String, Object> of(ListQuery query) {
        Map<String, Object> known = now();
        known.put("parts", DealListing.products(query).toArray(String[]::new));
        return known;
    }
}
