package org.tandemcrm.attribution.web;

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
import org.tandemcrm.attribution.CreditDesk;
import org.tandemcrm.attribution.CreditRules;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** How sales are shared: whose answers count, how far back, and the company's own weights. */
@Controller
@RequestMapping("/settings/attribution")
@Needs(Right.MANAGE)
class CreditRulesController {

    private final CreditDesk desk;

    CreditRulesController(CreditDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        CreditRules rules = desk.rules();
        model.addAttribute("form", CreditRulesForm.of(rules));
        return page(rules.version(), model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") CreditRulesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        long seen = form.version() == null ? 0 : form.version();
        Integer halfLife = form.halfLifeDays();
        if (errors.hasErrors() || halfLife == null) {
            return Forms.again(page(seen, model), response);
        }
        try {
            desk.change(form.rules(halfLife));
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(seen, model), response);
        } catch (StaleEdit stale) {
            CreditRules now = desk.rules();
            return Forms.conflict(
                    page(now.version(), model), response, model, CreditRulesForm.of(now).texts());
        }
        Notice.success(flash, "It is saved. The credits of all sales follow it from now on.");
        return "redirect:/settings/attribution";
    }

    @PostMapping("/journeys")
    String compareJourneys() {
        return "redirect:/jobs/" + desk.compareJourneys();
    }

    private static String page(long version, Model model) {
        model.addAttribute("version", version);
        return "attribution/settings";
    }
}
