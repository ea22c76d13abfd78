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
import org.tandemcrm.deal.CorrectionDesk;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** Puts the end of a closed deal right: its day, its amount, its reason. */
@Controller
class CorrectionController {

    private final Pipeline pipeline;
    private final CorrectionDesk desk;
    private final Firm firm;

    CorrectionController(Pipeline pipeline, CorrectionDesk desk, Firm firm) {
        this.pipeline = pipeline;
        this.desk = desk;
        this.firm = firm;
    }

    @Needs(Right.WORK_LEADS)
    @GetMapping("/deals/{id}/correction")
    String edit(@PathVariable DealId id, Model model) {
        DealCard card = pipeline.card(id);
        return card.open() ? page(id) : form(CorrectionForm.of(card), card, model);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/correction")
    String correct(
            @PathVariable DealId id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        DealCard card = pipeline.card(id);
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> CorrectionForm.of(pipeline.card(id)),
                        version -> {
                            save(card, version, form, flash);
                            return page(id);
                        });
    }

    private void save(DealCard card, long version, CorrectionForm form, RedirectAttributes flash) {
        String why = String.valueOf(form.why());
        try {
            if (card.won()) {
                desk.correct(card.id(), version, form.win(card.lines() != null), why);
            } else {
                desk.correct(card.id(), version, form.lost(), why);
            }
            Notice.success(flash, "Corrected. What it earned the campaigns is reckoned anew.");
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence() + " Your correction was not saved.");
        }
    }

    private String form(CorrectionForm form, DealCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("card", card);
        model.addAttribute("reasons", ClosureController.USUAL_REASONS);
        model.addAttribute("cash", new Cash(firm.currency()));
        return "deal/correction";
    }

    private static String page(DealId id) {
        return "redirect:/deals/" + id;
    }
}
