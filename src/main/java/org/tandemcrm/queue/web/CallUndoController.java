package org.tandemcrm.queue.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchLog;
import org.tandemcrm.touch.TouchUndo;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Takes a call back; whoever called is on the screen again, to be taken down anew. */
@Controller
class CallUndoController {

    private final TouchUndo undo;
    private final TouchLog touches;

    CallUndoController(TouchUndo undo, TouchLog touches) {
        this.undo = undo;
        this.touches = touches;
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/call/touches/{touch}/undo")
    String takeBack(@PathVariable TouchId touch, RedirectAttributes flash) {
        ContactId caller = touches.card(touch).contactId();
        try {
            undo.takeBack(touch);
            Notice.success(flash, "Taken back. Nothing of the call counts; the person stays.");
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        return "redirect:/call?contact=" + caller;
    }
}
