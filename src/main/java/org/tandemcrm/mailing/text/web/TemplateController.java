package org.tandemcrm.mailing.text.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.mailing.text.MergeField;
import org.tandemcrm.mailing.text.TemplateCard;
import org.tandemcrm.mailing.text.TemplateId;
import org.tandemcrm.mailing.text.TemplateShelf;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The library of texts to begin a mail with. */
@Controller
@RequestMapping("/campaigns/templates")
class TemplateController {

    private static final String SHELF = "redirect:/campaigns/templates";
    private static final String FORM = "mailing/template";

    private final TemplateShelf shelf;

    TemplateController(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    @Needs(Right.READ)
    @GetMapping
    String list(Model model) {
        model.addAttribute("templates", shelf.all());
        return "mailing/templates";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", TemplateForm.EMPTY);
        return form(null, 0, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    String add(
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            shelf.add(form.title(), form.text());
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(form(null, 0, model), response);
        }
        Notice.success(flash, "The template is on the shelf.");
        return SHELF;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/{id}")
    String edit(@PathVariable TemplateId id, Model model) {
        TemplateCard card = shelf.card(id);
        model.addAttribute("form", TemplateForm.of(card));
        return form(card, card.version(), model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{id}")
    String change(
            @PathVariable TemplateId id,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            shelf.change(id, form.seen(), form.title(), form.text());
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(form(shelf.card(id), form.seen(), model), response);
        } catch (StaleEdit stale) {
            TemplateCard now = shelf.card(id);
            String view = form(now, now.version(), model);
            return Forms.conflict(view, response, model, TemplateForm.of(now).texts());
        }
        Notice.success(flash, "The template is saved.");
        return SHELF;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{id}/removal")
    String remove(@PathVariable TemplateId id, RedirectAttributes flash) {
        String name = shelf.card(id).name();
        shelf.discard(id);
        Notice.trashed(flash, name, "/campaigns/templates/" + id);
        return SHELF;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{id}/restoration")
    String restore(@PathVariable TemplateId id, RedirectAttributes flash) {
        shelf.restore(id);
        Notice.success(flash, shelf.card(id).name() + " is back.");
        return SHELF;
    }

    private static String form(@Nullable TemplateCard card, int version, Model model) {
        model.addAttribute("template", card);
        model.addAttribute("version", version);
        model.addAttribute("fields", MergeField.values());
        return FORM;
    }
}
