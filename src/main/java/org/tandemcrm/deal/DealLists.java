package org.tandemcrm.deal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;

/** What the list of deals must know: this moment, and where days begin. */
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
        return Map.of(
                "now",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                "zone",
                firm.zone().getId());
    }
}
