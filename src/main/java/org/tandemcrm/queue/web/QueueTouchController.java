package org.tandemcrm.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
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
import org.tandemcrm.queue.QueueDesk;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Logs a touch from the queue; the next lead is there at once. */
@Controller
class QueueTouchController {

    private final QueueDesk desk;
    private final LeadDesk leads;
    private final QueuePages pages;
    private final Clock clock;

    QueueTouchController(QueueDesk desk, LeadDesk leads, QueuePages pages, Clock clock) {
        this.desk = desk;
        this.leads = leads;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/queue/{lead}/touches")
    String log(
            @PathVariable LeadId lead,
            @Valid @ModelAttribute("form") QueueForm form,
            BindingResult errors,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<ContactId> contact = person(lead);
        if (form.lacksItsDay()) {
            errors.rejectValue("nextOn", "day", "Choose the day.");
        }
        if (contact.isEmpty()) {
            errors.reject("nobody", "Add a person to this lead first.");
        }
        if (!errors.hasErrors() && logged(lead, form, contact.get(), errors, me)) {
            Notice.success(flash, sentence(lead, form));
            return form.outcome() == Outcome.NOT_NOW
                    ? "redirect:/leads/" + lead + "/handback"
                    : "redirect:/queue";
        }
        return Forms.again(pages.again(lead, form, me, model), response);
    }

    private Optional<ContactId> person(LeadId lead) {
        return Optional.ofNullable(leads.card(lead).contactId())
                .or(() -> leads.people(lead).stream().findFirst());
    }

    private boolean logged(
            LeadId lead, QueueForm form, ContactId contact, BindingResult errors, Viewer me) {
        try {
            desk.log(
                    lead,
                    form.touch(lead, contact, me.zone(), clock.instant()),
                    form.plansAsUsual());
            return true;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        } catch (RuleBroken refused) {
            errors.reject(refused.problem(), refused.sentence());
        }
        return false;
    }

    private String sentence(LeadId lead, QueueForm form) {
        Outcome outcome = form.outcome();
        return leads.card(lead).name() + ": " + (outcome == null ? "" : outcome.label()) + ".";
    }
}
