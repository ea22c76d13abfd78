package org.tandemcrm.dashboard.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.dashboard.Dashboard;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The figures of the dashboard for programs. */
@RestController
class DashboardApi {

    private final Dashboard dashboard;
    private final Firm firm;

    DashboardApi(Dashboard dashboard, Firm firm) {
        this.dashboard = dashboard;
        this.firm = firm;
    }

    @Needs(Right.READ)
    @GetMapping("/api/v1/dashboard")
    DashboardJson show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me) {
        PeriodPicker picker = PeriodPicker.of(from, to, firm.today(), firm.settings());
        return DashboardJson.of(dashboard.of(picker.period(), me));
    }
}
