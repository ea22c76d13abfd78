package org.tandemcrm.lead;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.TouchRecorded;

/** Makes of every touch what it means for its lead, in the transaction that records it. */
@Component
class TouchListener {

    private final LeadOfTouch leadOf;
    private final LeadStart start;
    private final TouchConsequences consequences;

    TouchListener(LeadOfTouch leadOf, LeadStart start, TouchConsequences consequences) {
        this.leadOf = leadOf;
        this.start = start;
        this.consequences = consequences;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TouchRecorded touch) {
        Optional<EvidenceKind> kind = TouchEvidence.of(touch);
        leadOf.find(touch.pursuit(), touch.contact())
                .ifPresentOrElse(
                        lead -> consequences.of(lead, touch, kind),
                        () ->
                                kind.flatMap(k -> opened(touch))
                                        .ifPresent(l -> consequences.ofOpened(l, touch, kind)));
    }

    /** Whoever comes to us by themselves and has no lead gets one. */
    private Optional<LeadId> opened(TouchRecorded touch) {
        return touch.direction() == Direction.INBOUND && touch.pursuit() == null
                ? Optional.of(
                        start.withResponse(
                                touch.contact(),
                                Measures.precise(touch.occurredAt()),
                                "Came to us"))
                : Optional.empty();
    }
}
