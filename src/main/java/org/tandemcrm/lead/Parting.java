package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A lead leaves the queue for another hand: its clock stops, nobody works on it any more. */
@Component
class Parting {

    private final Clocks clocks;
    private final Claims claims;
    private final QueuePlaces places;
    private final AssignmentTrail trail;

    Parting(Clocks clocks, Claims claims, QueuePlaces places, AssignmentTrail trail) {
        this.clocks = clocks;
        this.claims = claims;
        this.places = places;
        this.trail = trail;
    }

    void from(LeadId lead, Instant at) {
        clocks.part(lead, at, trail.actor());
        trail.catchUp(lead, "Accepted it");
        claims.end(lead);
        places.turned(List.of(lead));
    }

    void fromAll(List<NewConclusion> ends) {
        ends.forEach(end -> clocks.part(end.lead(), Measures.precise(end.at()), trail.actor()));
        List<LeadId> ended = ends.stream().map(NewConclusion::lead).toList();
        ended.forEach(claims::end);
        places.turned(ended);
    }

    /** It comes back. */
    void undone(LeadId lead) {
        places.turned(List.of(lead));
    }
}
