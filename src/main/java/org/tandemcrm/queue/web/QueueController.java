package org.tandemcrm.queue.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The screen from which a salesperson works. */
@Controller
class QueueController {

    private final QueuePages pages;

    QueueController(QueuePages pages) {
        this.pages = pages;
    }

    @Needs(Right.READ)
    @GetMapping("/queue")
    String show(
            @RequestParam(required = false) @Nullable LeadId lead,
            @RequestParam(defaultValue = "me") String assignee,
            Viewer me,
            Model model) {
        pages.show(new Wanted(lead, assignee), me, model);
        return "queue/show";
    }
}
