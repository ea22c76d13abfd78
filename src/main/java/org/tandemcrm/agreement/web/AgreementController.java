package org.tandemcrm.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
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
import org.tandemcrm.agreement.AgreementDesk;
import org.tandemcrm.agreement.Quarter;
import org.tandemcrm.agreement.Side;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The page on which marketing and sales agree on a quarter. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
@RequestMapping("/agreement")
class AgreementController {

    private final AgreementDesk desk;
    private final AgreementPages pages;

    AgreementController(AgreementDesk desk, AgreementPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable LocalDate quarter, Viewer me, Model model) {
        return pages.show(pages.quarter(quarter), me, model);
    }

    @GetMapping("/kept")
    String kept(
            @RequestParam(required = false) @Nullable LocalDate quarter,
            CasesAsked asked,
            Model model) {
        return pages.kept(pages.quarter(quarter), asked, model);
    }

    @Needs(Right.EXPORT)
    @GetMapping("/kept.csv")
    void keptFile(
            @RequestParam(required = false) @Nullable LocalDate quarter,
            CasesAsked asked,
            HttpServletResponse response)
            throws IOException {
        pages.keptFile(pages.quarter(quarter), asked).send(response);
    }

    @GetMapping("/terms")
    String edit(@RequestParam(required = false) @Nullable LocalDate quarter, Model model) {
        Quarter chosen = pages.quarter(quarter);
        return pages.form(chosen, pages.terms(chosen), model);
    }

    @PostMapping("/terms")
    String write(
            @RequestParam LocalDate quarter,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Quarter chosen = pages.quarter(quarter);
        return new Posting(errors, model, response, () -> pages.form(chosen, form, model))
                .change(
                        form,
                        () -> pages.terms(chosen),
                        seen -> {
                            desk.write(chosen, seen, form.terms());
                            Notice.success(flash, "It is written down. Now both sides sign it.");
                            return back(chosen);
                        });
    }

    @PostMapping("/signatures")
    String sign(
            @RequestParam LocalDate quarter,
            @RequestParam int edition,
            @RequestParam Side side,
            RedirectAttributes flash) {
        Quarter chosen = pages.quarter(quarter);
        try {
            desk.sign(chosen, edition, side);
            Notice.success(
                    flash, "You have signed for " + side.label().toLowerCase(Locale.ROOT) + ".");
        } catch (StaleEdit newer) {
            Notice.warn(
                    flash,
                    "Nothing is signed: somebody changed the terms meanwhile. Here they are; sign them if you agree.");
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        return back(chosen);
    }

    private static String back(Quarter quarter) {
        return "redirect:/agreement?quarter=" + quarter.from();
    }
}
