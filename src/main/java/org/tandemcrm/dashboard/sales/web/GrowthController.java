package org.tandemcrm.dashboard.sales.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.sales.Growth;
import org.tandemcrm.dashboard.sales.GrowthBook;
import org.tandemcrm.deal.Business;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** Sales, margin and profit by month, beside last year and the target. */
@Controller
class GrowthController {

    private static final String PATH = "/reports/growth";

    private final GrowthBook book;
    private final FocusDesk desk;

    GrowthController(GrowthBook book, FocusDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @ShowsAgain
    @GetMapping(PATH)
    String show(Asked asked, Viewer me, Model model) {
        Focus focus = desk.focus(asked, me);
        model.addAttribute("bar", desk.bar(PATH, focus));
        Growth growth = book.of(focus);
        model.addAttribute("growth", growth);
        model.addAttribute("definitions", GrowthWords.of(growth));
        model.addAttribute("kinds", Business.values());
        return "dashboard/growth";
    }
}
