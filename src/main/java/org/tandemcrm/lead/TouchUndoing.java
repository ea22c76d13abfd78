package org.tandemcrm.lead;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.TouchTakenBack;

/** Makes a lead what it was before a touch that is taken back, in the same transaction. */
@Component
class TouchUndoing {

    private final TouchMemory memory;
    private final TouchReversal reversal;
    private final Restoration restoration;
    private final LeadTurn turn;

    TouchUndoing(
            TouchMemory memory, TouchReversal reversal, Restoration restoration, LeadTurn turn) {
        this.memory = memory;
        this.reversal = reversal;
        this.restoration = restoration;
        this.turn = turn;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TouchTakenBack touch) {
        memory.of(touch.touch())
                .ifPresentOrElse(known -> undo(known, touch), () -> refuseIfLinked(touch));
    }

    private void undo(TouchMemory.Memory known, TouchTakenBack touch) {
        if (!known.untouched()) {
            throw stays("Somebody else changed this lead in the meantime, so the touch stays.");
        }
        turn.refuseIfAnothersNow(known.lead());
        reversal.takeOut(known, touch.touch());
        restoration.restore(known);
        turn.settle(known.lead());
    }

    private void refuseIfLinked(TouchTakenBack touch) {
        if (memory.isLinked(touch.touch())) {
            throw stays("This touch lies more than a day back, so it stays.");
        }
    }

    private static RuleBroken stays(String sentence) {
        return new RuleBroken(
                "touch-stays", sentence + " Add a note that says what was really so.", Map.of());
    }
}
