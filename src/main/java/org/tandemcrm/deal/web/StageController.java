package org.tandemcrm.deal.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.Standing;
import org.tandemcrm.shared.InvalidInput;
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
     * @param board whose deals the board to go back to shows; absent for the deal's own page
     */
    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/stage")
    String move(
            @PathVariable DealId id,
            @RequestParam Stage seen,
            @RequestParam Stage stage,
            @RequestParam(required = false) @Nullable String board,
            @RequestParam(defaultValue = "ALL") Standing standing,
            RedirectAttributes flash) {
        try {
            pipeline.move(id, seen, stage, clock.instant());
            DealCard card = pipeline.card(id);
            if (!seen.equals(stage)) {
                Notice.success(
                        flash, "%s is now at \"%s\".".formatted(card.name(), card.stageLabel()));
            }
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            unready(id, refused, flash);
        } catch (InvalidInput invalid) {
            Notice.warn(flash, invalid.flaws().get(0).message());
        }
        return board == null ? "redirect:/deals/" + id : backToBoard(id, board, standing, flash);
    }

    /** What is missing stands on the next page with where it is filled in. */
    private void unready(DealId id, RuleBroken refused, RedirectAttributes flash) {
        if (refused.problem().equals("stage-not-ready")) {
            Map<String, Object> unready = new LinkedHashMap<>(refused.details());
            unready.put("deal", pipeline.card(id).name());
            flash.addFlashAttribute("unready", unready);
        }
    }

    private static String backToBoard(
            DealId id, String board, Standing standing, RedirectAttributes flash) {
        flash.addFlashAttribute("moved", id.toString());
        if (!board.isEmpty()) {
            flash.addAttribute("assignee", board);
        }
        if (standing != Standing.ALL) {
            flash.addAttribute("standing", standing.name());
        }
        return "redirect:/deals";
    }
}
