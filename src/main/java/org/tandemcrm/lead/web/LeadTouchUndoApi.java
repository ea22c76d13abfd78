package org.tandemcrm.lead.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchUndo;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Takes a touch back in the minute after it was logged, for programs. */
@RestController
class LeadTouchUndoApi {

    private final TouchUndo undo;

    LeadTouchUndoApi(TouchUndo undo) {
        this.undo = undo;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/api/v1/leads/{lead}/touches/{touch}/undo")
    ResponseEntity<Void> takeBack(@PathVariable LeadId lead, @PathVariable TouchId touch) {
        undo.takeBack(touch);
        return ResponseEntity.noContent().build();
    }
}
