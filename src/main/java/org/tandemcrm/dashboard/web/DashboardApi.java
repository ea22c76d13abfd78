package org.tandemcrm.dashboard.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Compare;
import org.tandemcrm.dashboard.Dashboard;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** The figures of the dashboard for programs. */
@RestController
class DashboardApi {

    private final Dashboard dashboard;
    private final FocusDesk desk;

    DashboardApi(Dashboard dashboard, FocusDesk desk) {
        this.dashboard = dashboard;
        this.desk = desk;
    }

    @Needs(Right.READ)
    @GetMapping("/api/v1/dashboard")
    DashboardJson show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Compare compare,
            @RequestParam(required = false) @Nullable ProductId product,
            @RequestParam(required = false) @Nullable List<UserId> person,
            Viewer me) {
        Asked asked = new Asked(from, to, compare, product, person);
        return DashboardJson.of(dashboard.of(desk.focus(asked, me), me));
    }
}
