package org.tandemcrm.queue.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchUndo;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Takes a touch of the queue back; its lead is in focus again. */
@Controller
class QueueUndoController {

    private final TouchUndo undo;

    QueueUndoController(TouchUndo undo) {
        this.undo = undo;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/queue/{lead}/touches/{touch}/undo")
    String takeBack(
            @PathVariable LeadId lead, @PathVariable TouchId touch, RedirectAttributes flash) {
        Notice.tried(flash, () -> undo.takeBack(touch), TouchUndo.DONE);
        return "redirect:/queue?lead=" + lead;
    }
}
