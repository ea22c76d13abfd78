package org.tandemcrm.lead.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.web.Notice;

/** Gives a lead to somebody, or to the pool. */
@Controller
class LeadAssigneeController {

    private final LeadBook book;
    private final Users users;

    LeadAssigneeController(LeadBook book, Users users) {
        this.book = book;
        this.users = users;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/leads/{id}/assignee")
    String assign(
            @PathVariable LeadId id,
            @RequestParam(required = false) @Nullable UserId assignee,
            RedirectAttributes flash) {
        try {
            book.assign(id, assignee);
            Notice.success(
                    flash,
                    assignee == null
                            ? "The lead is in the pool now."
                            : users.nameOf(assignee) + " has the lead now.");
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        return "redirect:/leads/" + id;
    }
}
