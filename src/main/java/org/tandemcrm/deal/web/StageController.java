package org.tandemcrm.deal.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Moves a deal to another stage: from its page, or from the board by key, by click or by drag. */
@Controller
class StageController {

    private final Pipeline pipeline;
    private final Clock clock;

    StageController(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * @param seen where the page showed the deal
     * @param board the filter of the board to go back to; absent for the deal's own page
     */
    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/stage")
    String move(
            @PathVariable DealId id,
            @RequestParam Stage seen,
            @RequestParam Stage stage,
            @RequestParam(required = false) @Nullable String board,
            RedirectAttributes flash) {
        try {
            pipeline.move(id, seen, stage, clock.instant());
            if (seen != stage) {
                Notice.success(
                        flash, pipeline.card(id).name() + " is now at \"" + stage.label() + "\".");
            }
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        if (board == null) {
            return "redirect:/deals/" + id;
        }
        flash.addFlashAttribute("moved", id.toString());
        if (!board.isEmpty()) {
            flash.addAttribute("assignee", board);
        }
        return "redirect:/deals";
    }
}
