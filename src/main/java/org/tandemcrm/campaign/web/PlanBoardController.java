package org.tandemcrm.campaign.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.campaign.PlanBoard;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The year's plan as a calendar by quarter. */
@Controller
class PlanBoardController {

    private final PlanBoard board;
    private final Firm firm;

    PlanBoardController(PlanBoard board, Firm firm) {
        this.board = board;
        this.firm = firm;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/plan")
    String plan(@RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("plan", board.of(year));
        model.addAttribute("firm", firm);
        return "campaign/plan";
    }
}
