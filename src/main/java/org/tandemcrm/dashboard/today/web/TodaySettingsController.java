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
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

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
        return page(form(), model);
    }

    @PostMapping
    String decide(
            @Valid @ModelAttribute("form") TodaySettingsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> page(form, model))
                .change(
                        form,
                        this::form,
                        seen -> {
                            rules.decide(form.settings(), seen);
                            Notice.success(flash, "It is saved; the page of today follows it.");
                            return "redirect:/today";
                        });
    }

    private TodaySettingsForm form() {
        return TodaySettingsForm.of(rules.now(), rules.edition());
    }

    private static String page(TodaySettingsForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        return "dashboard/today-settings";
    }
}
