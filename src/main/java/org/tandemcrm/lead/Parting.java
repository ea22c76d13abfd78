package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;

/** A lead leaves the queue for another hand: its clock stops, nobody works on it any more. */
@Component
class Parting {

    private final Clocks clocks;
    private final Claims claims;
    private final QueuePlaces places;
    private final CurrentUser me;

    Parting(Clocks clocks, Claims claims, QueuePlaces places, CurrentUser me) {
        this.clocks = clocks;
        this.claims = claims;
        this.places = places;
        this.me = me;
    }

    void from(LeadId lead, Instant at) {
        clocks.stop(lead, at, me.find().map(viewer -> viewer.id()).orElse(null));
        claims.end(lead);
        places.refresh(lead);
    }

    void fromAll(List<NewConclusion> ends) {
        UserId by = me.find().map(viewer -> viewer.id()).orElse(null);
        ends.forEach(end -> clocks.stop(end.lead(), Measures.precise(end.at()), by));
        List<LeadId> ended = ends.stream().map(NewConclusion::lead).toList();
        ended.forEach(claims::end);
        places.refresh(ended);
    }

    /** It comes back. */
    void undone(LeadId lead) {
        places.refresh(lead);
    }
}
