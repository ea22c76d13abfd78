package org.tandemcrm.dashboard.today.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.dashboard.today.TodayRules;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** What the owner wants to be reminded of. */
@Controller
@RequestMapping("/settings/today")
@Needs(Right.MANAGE)
class TodaySettingsController {

    private final TodayRules rules;

    TodaySettingsController(TodayRules rules) {
        this.rules = rules;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", TodaySettingsForm.of(rules.now()));
        return "dashboard/today-settings";
    }

    @PostMapping
    String decide(
            @Valid @ModelAttribute("form") TodaySettingsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Integer days = form.silentDays();
        if (errors.hasErrors() || days == null) {
            return Forms.again("dashboard/today-settings", response);
        }
        try {
            rules.decide(form.settings(days));
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again("dashboard/today-settings", response);
        }
        Notice.success(flash, "It is saved; the page of today follows it.");
        return "redirect:/today";
    }
}
