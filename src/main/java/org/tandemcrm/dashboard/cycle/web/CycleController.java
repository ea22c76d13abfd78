package org.tandemcrm.dashboard.cycle.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.cycle.CycleBook;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** From cold to won: who gets how far by which age, how long each step takes, where they stop. */
@Controller
class CycleController {

    private static final String PATH = "/reports/cycle";

    private final CycleBook book;
    private final FocusDesk desk;

    CycleController(CycleBook book, FocusDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping(PATH)
    String show(
            Asked asked, @RequestParam(defaultValue = "WON") Mark mark, Viewer me, Model model) {
        Focus focus = desk.focus(asked, me);
        model.addAttribute("bar", desk.bar(PATH, focus));
        model.addAttribute("cycle", book.of(focus, mark, me));
        model.addAttribute("marks", Mark.values());
        return "dashboard/cycle";
    }
}
