package org.tandemcrm.lead;

import java.time.Instant;

/** What an imported file calls a lead: for thirty days it is shown so, named "imported". */
public record LeadLabel(LeadId lead, Temperature temperature, Instant at) {

    NewOverride override() {
        return new NewOverride(temperature, "imported", null, at);
    }
}
