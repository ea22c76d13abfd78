package org.tandemcrm.lead;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whose turn a lead is at this moment: who has claimed it, and where it stands in the queue. */
@Component
class LeadTurn {

    private final Claims claims;
    private final QueuePlaces places;
    private final LeadFiles files;

    LeadTurn(Claims claims, QueuePlaces places, LeadFiles files) {
        this.claims = claims;
        this.places = places;
        this.files = files;
    }

    /** RuleBroken "already-claimed" if somebody else works on it. */
    void refuseIfAnothersNow(LeadId lead) {
        claims.refuseIfAnothers(lead, files.viewer().id());
    }

    void settle(LeadId lead) {
        places.turned(List.of(lead));
    }
}
