package org.tandemcrm.dashboard.today.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.dashboard.Today;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.today.SilentCustomers;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What needs somebody today, by name; and the customers whom nobody speaks to. */
@Controller
class TodayController {

    static final int LINES = 5;

    private final Today today;
    private final SilentCustomers customers;
    private final CsvDownload csv;

    TodayController(Today today, SilentCustomers customers, CsvDownload csv) {
        this.today = today;
        this.customers = customers;
        this.csv = csv;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/today")
    String show(Viewer me, Model model) {
        List<TodayPart> parts = today.parts(me, LINES);
        model.addAttribute("parts", parts);
        model.addAttribute("everybody", me.may(Right.SEE_COSTS));
        return "dashboard/today";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/today/customers")
    String customers(ListQuery query, Model model) {
        model.addAttribute("page", customers.page(query));
        return "dashboard/silent-customers";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/today/customers.csv")
    void customersCsv(ListQuery query, HttpServletResponse response) {
        csv.send(customers.listing(), query, customers.parameters(), response);
    }
}
