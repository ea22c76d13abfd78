package org.tandemcrm.firm.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The one page of the company's settings; with {@code first}, the second step of the first run. */
@Controller
@RequestMapping("/settings/company")
@Needs(Right.MANAGE)
class FirmController {

    private static final String PAGE = "firm/settings";

    private final Firm firm;

    FirmController(Firm firm) {
        this.firm = firm;
    }

    @GetMapping
    String show(Model model) {
        return filled(null, model);
    }

    @GetMapping(params = "first")
    String showAsSecondStep(Model model) {
        return filled("yes", model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") FirmForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String first,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        long seen = form.version() == null ? 0 : form.version();
        if (errors.hasErrors()) {
            return Forms.again(page(first, seen, model), response);
        }
        try {
            firm.change(new FirmFormReader(form).settings(), Boolean.TRUE.equals(form.pastToo()));
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(first, seen, model), response);
        } catch (StaleEdit stale) {
            FirmSettings now = firm.settings();
            String view = page(first, now.version(), model);
            return Forms.conflict(
                    view, response, model, FirmFormWriter.texts(FirmFormWriter.form(now)));
        }
        Notice.success(flash, "Your company's settings are saved.");
        return first == null ? "redirect:/settings/company" : "redirect:/welcome";
    }

    private String filled(@Nullable String first, Model model) {
        FirmSettings settings = firm.settings();
        model.addAttribute("form", FirmFormWriter.form(settings));
        return page(first, settings.version(), model);
    }

    private String page(@Nullable String first, long version, Model model) {
        model.addAttribute("first", first != null);
        model.addAttribute("version", version);
        model.addAttribute("rewrittenAt", firm.pointsRewrittenAt().orElse(null));
        model.addAttribute("days", FirmChoices.days());
        model.addAttribute("kinds", FirmChoices.kinds());
        model.addAllAttributes(FirmChoices.all());
        return PAGE;
    }
}
