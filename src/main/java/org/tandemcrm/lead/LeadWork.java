package org.tandemcrm.lead;

import org.springframework.stereotype.Component;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchId;

/** What a salesperson does with a lead of theirs or of the pool. */
@Component
class LeadWork {

    private final LeadFiles files;
    private final LeadTouches touches;
    private final Handbacks handbacks;
    private final Overrides overrides;

    LeadWork(LeadFiles files, LeadTouches touches, Handbacks handbacks, Overrides overrides) {
        this.files = files;
        this.touches = touches;
        this.handbacks = handbacks;
        this.overrides = overrides;
    }

    TouchId log(LeadId id, NewTouch touch) {
        files.headToWork(id);
        return touches.log(id, touch);
    }

    void giveBack(LeadId id, NewHandback handback) {
        LeadHead head = files.headToWork(id);
        files.find(id).refuseIfConcluded();
        handbacks.giveBack(head, handback);
    }

    void overrule(LeadId id, NewOverride override) {
        files.headToWork(id);
        files.find(id).refuseIfConcluded();
        overrides.set(id, override);
    }
}
