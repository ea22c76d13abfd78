package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The page of a deal, and the form in which it is changed. */
@Controller
class DealController {

    private final Pipeline pipeline;
    private final DealPage page;
    private final DealPages pages;
    private final Firm firm;

    DealController(Pipeline pipeline, DealPage page, DealPages pages, Firm firm) {
        this.pipeline = pipeline;
        this.page = page;
        this.pages = pages;
        this.firm = firm;
    }

    @Needs(Right.READ)
    @GetMapping("/deals/{id}")
    String show(@PathVariable DealId id, Viewer me, Model model) {
        page.show(id, me, model);
        model.addAttribute("cash", new Cash(firm.currency()));
        return "deal/show";
    }

    @Needs(Right.WORK_LEADS)
    @GetMapping("/deals/{id}/edit")
    String edit(@PathVariable DealId id, Model model) {
        DealCard card = pipeline.card(id);
        return form(DealForm.of(card), card, model);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}")
    String change(
            @PathVariable DealId id,
            @Valid @ModelAttribute("form") DealForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        DealCard card = pipeline.card(id);
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> DealForm.of(pipeline.card(id)),
                        version -> {
                            save(id, version, form, flash);
                            return "redirect:/deals/" + id;
                        });
    }

    private void save(DealId id, long version, DealForm form, RedirectAttributes flash) {
        try {
            pipeline.change(id, version, form.details());
            Notice.success(flash, "The deal is saved.");
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence() + " Your changes were not saved.");
        }
    }

    private String form(DealForm form, DealCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("card", card);
        model.addAttribute("sellers", pages.sellers(card));
        model.addAttribute("cash", new Cash(firm.currency()));
        return "deal/form";
    }
}
