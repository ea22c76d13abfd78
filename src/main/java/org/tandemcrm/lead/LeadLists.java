package org.tandemcrm.lead;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What the list of leads must know of the present: the heat of this moment. */
@Component
public class LeadLists {

    private final Measures measures;

    LeadLists(Measures measures) {
        this.measures = measures;
    }

    /** The parameters of {@link LeadListing#LEADS}. */
    public Map<String, Object> now() {
        return Map.of(
                "now", Rows.stamp(measures.now()),
                "halfLife", measures.rules().halfLifeDays());
    }
}
