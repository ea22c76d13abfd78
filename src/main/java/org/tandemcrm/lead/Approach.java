package org.tandemcrm.lead;

import java.time.Instant;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchRecorded;

/** Who reached whom about a lead, by which way and when, as the rules of approach judge it. */
record Approach(LeadId lead, Channel channel, Direction direction, Instant at) {

    static Approach of(LeadId lead, NewTouch touch) {
        return new Approach(
                lead, touch.channel(), touch.direction(), Measures.precise(touch.occurredAt()));
    }

    static Approach of(LeadId lead, TouchRecorded touch) {
        return new Approach(
                lead, touch.channel(), touch.direction(), Measures.precise(touch.occurredAt()));
    }

    boolean isOurs() {
        return direction == Direction.OUTBOUND;
    }
}
