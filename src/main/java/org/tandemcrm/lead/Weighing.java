package org.tandemcrm.lead;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes what happened with a lead all the way: recorded, judged, handed off, placed in the queue.
 */
@Component
class Weighing {

    private final EvidenceBook evidence;
    private final Temperatures temperatures;
    private final Handoff handoff;
    private final QueuePlaces places;

    Weighing(
            EvidenceBook evidence, Temperatures temperatures, Handoff handoff, QueuePlaces places) {
        this.evidence = evidence;
        this.temperatures = temperatures;
        this.handoff = handoff;
        this.places = places;
    }

    /** A new fact; nothing happens if it is known already. */
    EvidenceId weigh(LeadId lead, NewEvidence fact) {
        EvidenceId id = EvidenceId.next();
        Optional<Fact> added = evidence.add(lead, id, fact);
        added.ifPresent(f -> judge(lead, f));
        return id;
    }

    private void judge(LeadId lead, Fact fact) {
        Turn turn = temperatures.judge(lead, Moment.of(fact), evidence.mayRepeat(lead, fact));
        handoff.after(lead, turn, new Occasion(fact.at(), fact.what()));
        places.refresh(lead);
    }

    /** A temperature set by hand that is recorded already. */
    void overrule(LeadId lead, Overruling overruling) {
        Turn turn = temperatures.judge(lead, Moment.of(overruling), false);
        handoff.after(lead, turn, new Occasion(overruling.at(), overruling.reason()));
        places.refresh(lead);
    }

    /** A temperature that came with an import: it takes its place, and nobody is told. */
    void label(LeadId lead, Overruling overruling) {
        temperatures.judge(lead, Moment.of(overruling), false);
        places.refresh(lead);
    }

    /** A hand-back that is recorded already. */
    void reset(LeadId lead, HandOver handOver) {
        temperatures.judge(lead, Moment.of(handOver), false);
        places.refresh(lead);
    }

    /** Facts came to the lead that are recorded already. */
    void again(LeadId lead, Occasion occasion) {
        evidence.changed(lead);
        handoff.after(lead, temperatures.replay(lead), occasion);
        places.refresh(lead);
    }

    /** Facts left the lead. */
    void again(LeadId lead) {
        evidence.changed(lead);
        temperatures.replay(lead);
        places.refresh(lead);
    }
}
