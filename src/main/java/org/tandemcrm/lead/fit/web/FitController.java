package org.tandemcrm.lead.fit.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.fit.FitBook;
import org.tandemcrm.lead.fit.FitRule;
import org.tandemcrm.lead.fit.FitRuleCard;
import org.tandemcrm.lead.fit.FitRuleId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The owner's rules of fit: seen, added, changed, taken out. */
@Controller
@RequestMapping("/settings/fit")
@Needs(Right.MANAGE)
class FitController {

    private static final String JUDGING = " Everybody is judged anew in the background.";

    private final FitBook book;
    private final FitPages pages;

    FitController(FitBook book, FitPages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping
    String show(Model model) {
        return pages.list(FitRuleForm.blank(), model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") FitRuleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!saved(form, errors, book::add)) {
            return Forms.again(pages.list(form, model), response);
        }
        Notice.success(flash, "The rule is added." + JUDGING);
        return "redirect:/settings/fit";
    }

    @GetMapping("/{id}")
    String edit(@PathVariable FitRuleId id, Model model) {
        FitRuleCard card = book.card(id);
        return pages.form(card, FitRuleForm.of(card), card.version(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable FitRuleId id,
            @Valid @ModelAttribute("form") FitRuleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FitRuleCard card = book.card(id);
        long seen = form.version() == null ? -1 : form.version();
        try {
            if (!saved(form, errors, rule -> book.change(id, seen, rule))) {
                return Forms.again(pages.form(card, form, seen, model), response);
            }
        } catch (StaleEdit stale) {
            String view = pages.form(card, form, card.version(), model);
            return Forms.conflict(view, response, model, FitRuleForm.of(card).texts());
        }
        Notice.success(flash, "The rule is changed." + JUDGING);
        return "redirect:/settings/fit";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable FitRuleId id, RedirectAttributes flash) {
        book.remove(id);
        Notice.success(flash, "The rule is taken out." + JUDGING);
        return "redirect:/settings/fit";
    }

    /** What is done with a rule that can be read. */
    private interface Deed {
        void with(FitRule rule);
    }

    private static boolean saved(FitRuleForm form, BindingResult errors, Deed deed) {
        if (errors.hasErrors()
                || form.field() == null
                || form.match() == null
                || form.weight() == null) {
            return false;
        }
        try {
            deed.with(form.rule(form.field(), form.match(), form.weight()));
            return true;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return false;
        }
    }
}
