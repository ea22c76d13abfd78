package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Notice;

/** Opens a closed deal again; a refused reason comes back as it was typed. */
@Controller
class ReopeningController {

    private static final int LONGEST = 500;

    private final Pipeline pipeline;
    private final DealPage page;
    private final Firm firm;

    ReopeningController(Pipeline pipeline, DealPage page, Firm firm) {
        this.pipeline = pipeline;
        this.page = page;
        this.firm = firm;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/reopening")
    String reopen(
            @PathVariable DealId id,
            @RequestParam(defaultValue = "") String reason,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            refuseLong(reason);
            pipeline.reopen(id, reason);
            Notice.success(flash, "The deal is open again. Its sale no longer counts.");
            return "redirect:/deals/" + id;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(id, reason, invalid.flaws().get(0).message(), me, model);
        } catch (RuleBroken refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(id, reason, refused.sentence(), me, model);
        }
    }

    private static void refuseLong(String reason) {
        if (reason.length() > LONGEST) {
            throw new InvalidInput("reason", "At most %d characters.".formatted(LONGEST));
        }
    }

    private String again(DealId id, String reason, String sentence, Viewer me, Model model) {
        page.show(id, me, model);
        model.addAttribute("cash", new Cash(firm.currency()));
        model.addAttribute("reopening", new Refused(reason, sentence));
        return "deal/show";
    }

    /** What was typed, and why it was not taken. */
    record Refused(String reason, String sentence) {}
}
