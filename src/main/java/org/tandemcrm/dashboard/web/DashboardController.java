package org.tandemcrm.dashboard.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Dashboard;
import org.tandemcrm.dashboard.DashboardView;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.PipelineStep;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;
import org.tandemcrm.web.Step;

/** The page of ten seconds. */
@Controller
class DashboardController {

    private static final int CAMPAIGNS = 4;

    private final Dashboard dashboard;
    private final FocusDesk desk;

    DashboardController(Dashboard dashboard, FocusDesk desk) {
        this.dashboard = dashboard;
        this.desk = desk;
    }

    @Needs(Right.READ)
    @ShowsAgain
    @GetMapping("/dashboard")
    String show(Asked asked, Viewer me, Model model) {
        Focus focus = desk.focus(asked, me);
        DashboardView view = dashboard.of(focus, me);
        CreditTable credit = view.credit();
        model.addAttribute("bar", desk.bar("/dashboard", focus));
        model.addAttribute("view", view);
        model.addAttribute("steps", steps(view.pipeline()));
        if (credit != null) {
            model.addAttribute("earned", credit.rows().stream().limit(CAMPAIGNS).toList());
        }
        return "dashboard/show";
    }

    private static List<Step> steps(List<PipelineStep> pipeline) {
        return pipeline.stream()
                .map(
                        step ->
                                new Step(
                                        step.label(),
                                        step.count(),
                                        kind(step.key()),
                                        step.href(),
                                        null))
                .toList();
    }

    private static String kind(String key) {
        return switch (key) {
            case "COLD" -> "cold";
            case "WARM" -> "warm";
            case "HOT" -> "hot";
            case "WON" -> "good";
            default -> "accent";
        };
    }
}
