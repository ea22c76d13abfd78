package org.tandemcrm.lead;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.TouchRecorded;

/** Links a touch to its lead, marked where a rule spoke against it, and weighs what it says. */
@Component
class TouchJudge {

    private final LeadTouches touches;
    private final ApproachRules rules;
    private final EvidenceBook evidence;
    private final Weighing weighing;

    TouchJudge(LeadTouches touches, ApproachRules rules, EvidenceBook evidence, Weighing weighing) {
        this.touches = touches;
        this.rules = rules;
        this.evidence = evidence;
        this.weighing = weighing;
    }

    void judge(LeadId lead, TouchRecorded touch, Optional<EvidenceKind> kind) {
        Approach approach = Approach.of(lead, touch);
        touches.link(
                lead, touch.touch(), rules.isCold(approach), rules.leavesTheirChannel(approach));
        kind.filter(k -> !evidence.isToldByResponse(lead, k, touch.occurredAt()))
                .ifPresent(k -> weighing.weigh(lead, evidence(k, touch)));
    }

    private static NewEvidence evidence(EvidenceKind kind, TouchRecorded touch) {
        return new NewEvidence(
                kind,
                touch.occurredAt(),
                TouchEvidence.sentence(kind, touch),
                null,
                null,
                touch.touch(),
                null,
                touch.contact(),
                touch.direction() == Direction.INBOUND ? touch.channel() : null);
    }
}
