package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.EvidenceKind;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Notes what somebody learned about a lead. */
@Controller
class LeadEvidenceController {

    private final LeadDesk desk;
    private final TemperatureBook temperatures;
    private final WarmLeads queue;
    private final Clock clock;

    LeadEvidenceController(
            LeadDesk desk, TemperatureBook temperatures, WarmLeads queue, Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.temperatures = temperatures;
        this.clock = clock;
    }

    @Needs(Right.LOG_RESPONSES)
    @GetMapping("/leads/{id}/evidence")
    String form(@PathVariable LeadId id, Model model) {
        return form(id, EvidenceForm.BLANK, model);
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/leads/{id}/evidence")
    String note(
            @PathVariable LeadId id,
            @Valid @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(form(id, form, model), response);
        }
        try {
            temperatures.note(id, form.fact(me.zone(), clock.instant()));
            Sequel sequel = Sequel.of(form.kind(), desk.card(id), me, queue.mayWork(id));
            Notice.success(flash, sequel.sentence());
            return "redirect:" + sequel.page();
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        } catch (RuleBroken refused) {
            errors.reject(refused.problem(), refused.sentence());
        }
        return Forms.again(form(id, form, model), response);
    }

    private String form(LeadId id, EvidenceForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("card", desk.card(id));
        model.addAttribute("kinds", Choice.of(EvidenceKind.class, EvidenceKind::label));
        return "lead/evidence";
    }
}
