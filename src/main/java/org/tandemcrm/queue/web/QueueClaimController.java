package org.tandemcrm.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Takes a lead of the queue for half an hour, and lets go of it. */
@Controller
class QueueClaimController {

    private final WarmLeads queue;

    QueueClaimController(WarmLeads queue) {
        this.queue = queue;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping(path = "/queue/{lead}/claim", headers = "!HX-Request")
    String claim(@PathVariable LeadId lead, RedirectAttributes flash) {
        try {
            queue.claim(lead);
            return "redirect:/queue?lead=" + lead;
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            return "redirect:/queue";
        }
    }

    /** The same for a page that stays where it is and asks by itself: one lead at a time. */
    @Needs(Right.WORK_LEADS)
    @PostMapping(path = "/queue/{lead}/claim", headers = "HX-Request=true")
    String claimInPlace(@PathVariable LeadId lead, Model model, HttpServletResponse response) {
        model.addAttribute("lead", lead);
        try {
            model.addAttribute("until", queue.turnTo(lead));
        } catch (RuleBroken refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refused.sentence());
        }
        return "queue/claim :: held";
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/queue/{lead}/release")
    String release(@PathVariable LeadId lead) {
        queue.release(lead);
        return "redirect:/queue";
    }
}
