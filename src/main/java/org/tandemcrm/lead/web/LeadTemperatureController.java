package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Sets a lead's temperature by hand. */
@Controller
class LeadTemperatureController {

    private static final int USUAL_DAYS = 30;

    private final LeadDesk desk;
    private final Clock clock;

    LeadTemperatureController(LeadDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Needs(Right.WORK_LEADS)
    @GetMapping("/leads/{id}/temperature")
    String form(@PathVariable LeadId id, Viewer me, Model model) {
        LocalDate until = LocalDate.now(clock.withZone(me.zone())).plusDays(USUAL_DAYS);
        return form(id, new TemperatureForm(null, null, until), model);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/leads/{id}/temperature")
    String set(
            @PathVariable LeadId id,
            @Valid @ModelAttribute("form") TemperatureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(form(id, form, model), response);
        }
        try {
            desk.overrule(id, form.override(clock.instant()));
            Notice.success(flash, "The temperature is set, and your reason is kept.");
            return "redirect:/leads/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        } catch (RuleBroken refused) {
            errors.reject(refused.problem(), refused.sentence());
        }
        return Forms.again(form(id, form, model), response);
    }

    private String form(LeadId id, TemperatureForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("card", desk.card(id));
        model.addAttribute("temperatures", Choice.of(Temperature.class, Temperature::label));
        return "lead/temperature";
    }
}
