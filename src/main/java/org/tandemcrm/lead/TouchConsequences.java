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
    private final LeadImage image;
    private final TouchMemory memory;

    TouchConsequences(TouchJudge judge, Attempts attempts, LeadImage image, TouchMemory memory) {
        this.judge = judge;
        this.attempts = attempts;
        this.image = image;
        this.memory = memory;
    }

    /** A touch of long ago comes with an import, and leaves with it. */
    void of(LeadId lead, TouchRecorded touch, Optional<EvidenceKind> kind) {
        boolean present = touch.occurredAt().isAfter(touch.recordedAt().minus(PRESENT));
        String before = present ? image.of(lead) : "";
        ofOpened(lead, touch, kind);
        if (present) {
            memory.keep(lead, touch, before);
        }
    }

    /** The lead began with the touch: there is nothing before. */
    void ofOpened(LeadId lead, TouchRecorded touch, Optional<EvidenceKind> kind) {
        judge.judge(lead, touch, kind);
        attempts.made(lead, touch);
    }
}
