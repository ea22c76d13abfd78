package org.tandemcrm.lead;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.touch.TouchRecorded;

/** What follows for a lead from a touch, remembered as long as the touch may be taken back. */
@Component
class TouchConsequences {

    private static final Duration PRESENT = Duration.ofHours(24);

    private final TouchJudge judge;
    private final Attempts attempts;
    private final TouchMemory memory;

    TouchConsequences(TouchJudge judge, Attempts attempts, TouchMemory memory) {
        this.judge = judge;
        this.attempts = attempts;
        this.memory = memory;
    }

    /** A touch of long ago comes with an import, and leaves with it. */
    void of(LeadId lead, TouchRecorded touch, Optional<EvidenceKind> kind) {
        String before = isPresent(touch) ? memory.look(lead) : null;
        follow(lead, touch, kind);
        if (before != null) {
            memory.keep(lead, touch, before);
        }
    }

    /** The lead began with the touch: there is nothing before. */
    void ofOpened(LeadId lead, TouchRecorded touch, Optional<EvidenceKind> kind) {
        follow(lead, touch, kind);
        if (isPresent(touch)) {
            memory.keep(lead, touch, null);
        }
    }

    private static boolean isPresent(TouchRecorded touch) {
        return touch.occurredAt().isAfter(touch.recordedAt().minus(PRESENT));
    }

    private void follow(LeadId lead, TouchRecorded touch, Optional<EvidenceKind> kind) {
        attempts.begun(lead, touch);
        judge.judge(lead, touch, kind);
        attempts.made(lead, touch);
    }
}
