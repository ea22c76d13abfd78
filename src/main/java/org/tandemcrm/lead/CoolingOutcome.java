package org.tandemcrm.lead;

import java.util.List;
import org.springframework.stereotype.Component;

/** What time alone brings about: places in the queue, and leads whose hold by hand ended. */
@Component
class CoolingOutcome {

    private final Handoff handoff;
    private final QueuePlaces places;
    private final Measures measures;

    CoolingOutcome(Handoff handoff, QueuePlaces places, Measures measures) {
        this.handoff = handoff;
        this.places = places;
        this.measures = measures;
    }

    void of(LeadId lead, Turn turn) {
        if (turn.becameWarm()) {
            handoff.after(
                    lead, turn, new Occasion(measures.now(), "The temperature set by hand ended"));
        } else if (!turn.isWarm()) {
            handoff.cooled(lead);
        }
    }

    /** Nobody answered just now, so no clock starts and nobody is woken. */
    void ofOtherRules(LeadId lead, Turn turn) {
        if (turn.becameWarm() || turn.becameHot()) {
            handoff.quietly(lead);
        } else if (!turn.isWarm()) {
            handoff.cooled(lead);
        }
    }

    void place(List<LeadId> leads) {
        if (!leads.isEmpty()) {
            places.refresh(leads);
        }
    }
}
