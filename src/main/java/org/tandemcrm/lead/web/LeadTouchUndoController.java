package org.tandemcrm.lead.web;

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

/** Takes back a touch that was logged on a lead's page. */
@Controller
class LeadTouchUndoController {

    private final TouchUndo undo;

    LeadTouchUndoController(TouchUndo undo) {
        this.undo = undo;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/leads/{lead}/touches/{touch}/undo")
    String takeBack(
            @PathVariable LeadId lead, @PathVariable TouchId touch, RedirectAttributes flash) {
        Notice.tried(flash, () -> undo.takeBack(touch), TouchUndo.DONE);
        return "redirect:/leads/" + lead;
    }
}
