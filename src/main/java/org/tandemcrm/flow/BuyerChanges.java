package org.tandemcrm.flow;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which contacts and companies changed, or have one touch more or less. */
@Component
public class BuyerChanges extends Marks<UUID> {

    BuyerChanges(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "buyer_change", "buyer", Named.ID);
    }
}
