package org.tandemcrm.dashboard.team.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.team.TeamBook;
import org.tandemcrm.dashboard.team.TeamReport;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** Salespeople and campaigns side by side, and their files. */
@Controller
class TeamController {

    private final TeamBook book;
    private final FocusDesk desk;
    private final Firm firm;

    TeamController(TeamBook book, FocusDesk desk, Firm firm) {
        this.book = book;
        this.desk = desk;
        this.firm = firm;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @ShowsAgain
    @GetMapping("/reports/team")
    String show(Asked asked, Viewer me, Model model) {
        Focus focus = desk.focus(asked, me);
        model.addAttribute("bar", desk.bar("/reports/team", focus));
        model.addAttribute("focus", focus);
        TeamReport report = book.of(focus, me);
        model.addAttribute("report", report);
        model.addAttribute("definitions", TeamWords.of(report));
        model.addAttribute("links", new TeamLinks(focus, firm.zone()));
        return "dashboard/team";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/reports/team/people.csv")
    void people(Asked asked, Viewer me, HttpServletResponse response) throws IOException {
        Focus focus = desk.focus(asked, me);
        TeamFile.people(book.people(focus, me), focus).send(response);
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/reports/team/campaigns.csv")
    void campaigns(Asked asked, Viewer me, HttpServletResponse response) throws IOException {
        Focus focus = desk.focus(asked, me);
        TeamFile.campaigns(book.of(focus, me).campaigns(), focus).send(response);
    }
}
