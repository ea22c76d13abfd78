package org.tandemcrm.flow;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when people came onto the lists of campaigns or went from them otherwise than known. */
@Component
public class ApproachChanges extends Marks<Instant> {

    ApproachChanges(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "approach_change", "since", Named.MOMENT);
    }
}
