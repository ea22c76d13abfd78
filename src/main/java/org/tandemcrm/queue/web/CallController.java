package org.tandemcrm.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CodeMeaning;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.queue.CallDesk;
import org.tandemcrm.queue.IncomingCall;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The screen for a telephone that rings: who it is, what they heard of us, what to ask. */
@Controller
class CallController {

    private final CallPages pages;
    private final CallDesk desk;

    CallController(CallPages pages, CallDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Needs(Right.LOG_RESPONSES)
    @GetMapping("/call")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ContactId contact,
            @RequestParam(defaultValue = "false") boolean stranger,
            Model model) {
        pages.show(q, contact, stranger, model);
        return "queue/call";
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/call")
    String take(
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (form.lacksItsDay()) {
            errors.rejectValue("nextOn", "day", "Choose the day.");
        }
        Optional<CodeMeaning> coded = pages.coded(form);
        if (form.hasCode() && coded.isEmpty()) {
            errors.rejectValue("code", "unknown", "No campaign has this code. Ask for it again.");
        }
        Optional<CallDesk.Taken> taken =
                errors.hasErrors()
                        ? Optional.empty()
                        : taken(pages.call(form, me.zone(), coded), errors);
        if (taken.isEmpty()) {
            pages.again(form, model);
            return Forms.again("queue/call", response);
        }
        Notice.undoableForAMinute(
                flash,
                "The call is logged, and counts.",
                "/call/touches/" + taken.get().touch() + "/undo");
        return taken.get()
                .lead()
                .map(lead -> "redirect:/leads/" + lead)
                .orElse("redirect:/contacts/" + taken.get().caller());
    }

    private Optional<CallDesk.Taken> taken(IncomingCall call, BindingResult errors) {
        try {
            return Optional.of(desk.take(call));
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        } catch (RuleBroken refused) {
            errors.reject(refused.problem(), refused.sentence());
        }
        return Optional.empty();
    }
}
