package org.tandemcrm.flow;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which leads changed, with their deals. */
@Component
public class LeadChanges extends Marks<UUID> {

    LeadChanges(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "lead_change", "lead", Named.ID);
    }
}
