package org.tandemcrm.deal.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Accepts a warm lead: nothing is typed twice, its deal is open. */
@Controller
class AcceptanceController {

    private final Pipeline pipeline;
    private final Clock clock;

    AcceptanceController(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/leads/{id}/deal")
    String accept(@PathVariable LeadId id, RedirectAttributes flash) {
        try {
            DealId deal = pipeline.accept(id, clock.instant());
            Notice.success(flash, "Accepted. The deal is open, and the lead is yours to win.");
            return "redirect:/deals/" + deal;
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            return "redirect:/leads/" + id;
        }
    }
}
