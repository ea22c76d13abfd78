package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Logs a touch on a lead's page. */
@Controller
class LeadTouchController {

    private final LeadDesk desk;
    private final LeadSheet sheet;
    private final Clock clock;

    LeadTouchController(LeadDesk desk, LeadSheet sheet, Clock clock) {
        this.desk = desk;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/leads/{id}/touches")
    String log(
            @PathVariable LeadId id,
            @Valid @ModelAttribute("touch") TouchForm form,
            BindingResult errors,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactId contact = form.contactId() == null ? desk.card(id).contactId() : form.contactId();
        if (form.isHalfAStep()) {
            errors.rejectValue("nextOn", "day", "Choose the day.");
        }
        if (contact == null) {
            errors.rejectValue("contactId", "who", "Add the person to the lead first.");
        }
        if (errors.hasErrors() || contact == null) {
            return Forms.again(sheet.again(id, form, model), response);
        }
        try {
            TouchId touch = desk.log(id, form.touch(id, contact, me.zone(), clock.instant()));
            Notice.undoableForAMinute(
                    flash, "The touch is logged.", "/leads/" + id + "/touches/" + touch + "/undo");
            return "redirect:/leads/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        } catch (RuleBroken refused) {
            errors.reject(refused.problem(), refused.sentence());
            model.addAttribute("refused", refused.problem());
        }
        return Forms.again(sheet.again(id, form, model), response);
    }
}
