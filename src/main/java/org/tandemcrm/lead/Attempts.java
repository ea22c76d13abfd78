package org.tandemcrm.lead;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tandemcrm.touch.TouchRecorded;

/**
 * A human attempt at a lead: its clock stops, whoever had claimed it lets go, and a lead of the
 * pool belongs to the first who works it.
 */
@Component
class Attempts {

    private static final Duration PRESENT = Duration.ofHours(24);

    private final Clocks clocks;
    private final Claims claims;
    private final Ownership ownership;
    private final QueuePlaces places;

    Attempts(Clocks clocks, Claims claims, Ownership ownership, QueuePlaces places) {
        this.clocks = clocks;
        this.claims = claims;
        this.ownership = ownership;
        this.places = places;
    }

    void made(LeadId lead, TouchRecorded touch) {
        Instant at = Measures.precise(touch.occurredAt());
        clocks.settle(lead);
        claims.release(lead, touch.by());
        if (at.isAfter(touch.recordedAt().minus(PRESENT))) {
            ownership.taken(lead, touch.by());
        }
        places.refresh(lead);
    }
}
