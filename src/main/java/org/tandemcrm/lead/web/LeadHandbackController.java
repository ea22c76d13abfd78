package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Hands a lead back to marketing. */
@Controller
class LeadHandbackController {

    private final LeadDesk desk;
    private final Clock clock;

    LeadHandbackController(LeadDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Needs(Right.WORK_LEADS)
    @GetMapping("/leads/{id}/handback")
    String form(
            @PathVariable LeadId id,
            @RequestParam(required = false) @Nullable HandbackReason reason,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return form(id, HandbackForm.because(reason, from), model);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/leads/{id}/handback")
    String handBack(
            @PathVariable LeadId id,
            @Valid @ModelAttribute("form") HandbackForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(form(id, form, model), response);
        }
        try {
            desk.giveBack(id, form.handback(clock.instant()));
            Notice.success(
                    flash, desk.card(id).name() + " is with marketing again, with your reason.");
            return "redirect:" + form.leadsTo(id);
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        } catch (RuleBroken refused) {
            errors.reject(refused.problem(), refused.sentence());
        }
        return Forms.again(form(id, form, model), response);
    }

    private String form(LeadId id, HandbackForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("card", desk.card(id));
        model.addAttribute("reasons", Choice.of(HandbackReason.class, HandbackReason::label));
        return "lead/handback";
    }
}
