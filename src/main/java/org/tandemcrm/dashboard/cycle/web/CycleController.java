package org.tandemcrm.dashboard.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.cycle.CycleBook;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** From cold to won: who gets how far by which age, how long each step takes, where they stop. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class CycleController {

    private static final String PATH = "/reports/cycle";

    private final CycleBook book;
    private final FocusDesk desk;
    private final CycleLists lists;

    CycleController(CycleBook book, FocusDesk desk, CycleLists lists) {
        this.book = book;
        this.desk = desk;
        this.lists = lists;
    }

    @ShowsAgain
    @GetMapping(PATH)
    String show(
            Asked asked, @RequestParam(defaultValue = "WON") Mark mark, Viewer me, Model model) {
        Focus focus = desk.focus(asked, me);
        model.addAttribute("bar", desk.bar(PATH, focus));
        model.addAttribute("cycle", book.of(focus, mark, me));
        model.addAttribute("definitions", CycleWords.of(focus));
        model.addAttribute("marks", Mark.values());
        return "dashboard/cycle";
    }

    @GetMapping(PATH + "/leads")
    String leads(ListQuery query, Model model) {
        model.addAttribute("page", lists.leads(query));
        return "dashboard/cycle-leads";
    }

    @GetMapping(PATH + "/leads.csv")
    void leadsFile(ListQuery query, HttpServletResponse response) {
        lists.sendLeads(query, response);
    }

    @GetMapping(PATH + "/handbacks")
    String handbacks(ListQuery query, Model model) {
        model.addAttribute("page", lists.handbacks(query));
        return "dashboard/cycle-handbacks";
    }

    @GetMapping(PATH + "/handbacks.csv")
    void handbacksFile(ListQuery query, HttpServletResponse response) {
        lists.sendHandbacks(query, response);
    }
}
