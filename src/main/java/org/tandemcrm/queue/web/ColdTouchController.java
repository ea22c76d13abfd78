package org.tandemcrm.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.queue.ColdTouchListing;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Users;

/** The owner's list of touches on cold leads, and its CSV twin. */
@Controller
class ColdTouchController {

    private final Lists lists;
    private final Users users;
    private final CsvDownload csv;

    ColdTouchController(Lists lists, Users users, CsvDownload csv) {
        this.lists = lists;
        this.users = users;
        this.csv = csv;
    }

    @Needs(Right.MANAGE)
    @GetMapping("/leads/cold-touches")
    String list(ListQuery query, Model model) {
        model.addAttribute(
                "page",
                lists.page(ColdTouchListing.COLD_TOUCHES, query).withChoices("by", users.names()));
        return "queue/cold-touches";
    }

    @Needs(Right.MANAGE)
    @GetMapping("/leads/cold-touches.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(ColdTouchListing.COLD_TOUCHES, query, response);
    }
}
