package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Closes a deal as won or lost. */
@Controller
class ClosureController {

    static final List<String> USUAL_REASONS =
            List.of(
                    "Price",
                    "Timing",
                    "Budget",
                    "No need seen",
                    "Chose a competitor",
                    "Wrong person",
                    "No answer any more");

    private static final String WON = "Won. The sale goes back to the campaigns that led to it.";
    private static final String LOST = "Lost, with its reason. Marketing can learn from it.";

    private final Pipeline pipeline;
    private final Firm firm;

    ClosureController(Pipeline pipeline, Firm firm) {
        this.pipeline = pipeline;
        this.firm = firm;
    }

    @Needs(Right.WORK_LEADS)
    @GetMapping("/deals/{id}/closure")
    String blank(@PathVariable DealId id, @RequestParam ClosureForm.Result result, Model model) {
        DealCard card = pipeline.card(id);
        return form(ClosureForm.of(result, card, firm.today()), card, model);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/closure")
    String close(
            @PathVariable DealId id,
            @Valid @ModelAttribute("form") ClosureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(form(form, pipeline.card(id), model), response);
        }
        try {
            close(id, form);
            Notice.success(flash, form.won() ? WON : LOST);
            return "redirect:/deals/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, form.placed(invalid));
            return Forms.again(form(form, pipeline.card(id), model), response);
        } catch (StaleEdit | RuleBroken late) {
            return beside(form, pipeline.card(id), late, model, response);
        }
    }

    /** What somebody did meanwhile stands beside what was typed. */
    private String beside(
            ClosureForm form,
            DealCard card,
            RuntimeException late,
            Model model,
            HttpServletResponse response) {
        String view = form(form, card, model);
        model.addAttribute("version", card.version());
        if (late instanceof RuleBroken refused) {
            model.addAttribute("refused", refused.sentence());
            response.setStatus(HttpStatus.CONFLICT.value());
            return view;
        }
        return Forms.conflict(view, response, model, ClosureForm.theirs(card));
    }

    private void close(DealId id, ClosureForm form) {
        long seen = form.version() == null ? pipeline.card(id).version() : form.version();
        if (form.won()) {
            pipeline.win(id, seen, form.win());
        } else {
            pipeline.close(id, seen, form.closure());
        }
    }

    private String form(ClosureForm form, DealCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("card", card);
        model.addAttribute("reasons", USUAL_REASONS);
        model.addAttribute("cash", new Cash(firm.currency()));
        return "deal/close";
    }
}
