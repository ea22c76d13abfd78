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

    /** Whoever works a lead of the pool has it, before what they say of it gives it to another. */
    void begun(LeadId lead, TouchRecorded touch) {
        if (isPresent(touch)) {
            ownership.taken(lead, touch.by());
        }
    }

    void made(LeadId lead, TouchRecorded touch) {
        clocks.settle(lead);
        claims.release(lead, touch.by());
        begun(lead, touch);
        places.refresh(lead);
    }

    private static boolean isPresent(TouchRecorded touch) {
        Instant at = Measures.precise(touch.occurredAt());
        return at.isAfter(touch.recordedAt().minus(PRESENT));
    }
}
