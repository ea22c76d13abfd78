package org.tandemcrm.dashboard.cycle.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.cycle.CycleBook;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The cycle for programs: cohorts, steps, where leads stand still, hand-backs. */
@RestController
class CycleApi {

    private final CycleBook book;
    private final FocusDesk desk;

    CycleApi(CycleBook book, FocusDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/api/v1/dashboard/cycle")
    CycleJson show(Asked asked, @RequestParam(defaultValue = "WON") Mark mark, Viewer me) {
        Focus focus = desk.focus(asked, me);
        return CycleJson.of(book.of(focus, mark, me), CycleWords.of(focus));
    }
}
