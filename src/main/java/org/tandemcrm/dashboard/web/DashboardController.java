package org.tandemcrm.dashboard.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Dashboard;
import org.tandemcrm.dashboard.DashboardView;
import org.tandemcrm.dashboard.PipelineStep;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Step;

/** The page of ten seconds. */
@Controller
class DashboardController {

    private static final int CAMPAIGNS = 4;

    private final Dashboard dashboard;
    private final Firm firm;

    DashboardController(Dashboard dashboard, Firm firm) {
        this.dashboard = dashboard;
        this.firm = firm;
    }

    @Needs(Right.READ)
    @GetMapping("/dashboard")
    String show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me,
            Model model) {
        PeriodPicker picker = PeriodPicker.of(from, to, firm.today(), firm.settings());
        DashboardView view = dashboard.of(picker.period(), me);
        CreditTable credit = view.credit();
        model.addAttribute("picker", picker);
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
