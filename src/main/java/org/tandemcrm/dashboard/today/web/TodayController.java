package org.tandemcrm.dashboard.today.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.dashboard.Today;
import org.tandemcrm.dashboard.today.SilentCustomers;
import org.tandemcrm.deal.Sellers;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** What needs somebody today, by name; and the customers whom nobody speaks to. */
@Controller
class TodayController {

    static final int LINES = 5;

    private final Today today;
    private final SilentCustomers customers;
    private final CsvDownload csv;
    private final Sellers sellers;

    TodayController(Today today, SilentCustomers customers, CsvDownload csv, Sellers sellers) {
        this.sellers = sellers;
        this.today = today;
        this.customers = customers;
        this.csv = csv;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/today")
    String show(
            @RequestParam(required = false) @Nullable List<UserId> person, Viewer me, Model model) {
        Salespeople whose = today.whose(me, person);
        model.addAttribute("bar", new TodayBar(choice(whose, me)));
        model.addAttribute("parts", today.parts(me, whose, LINES));
        return "dashboard/today";
    }

    private SalespeopleChoice choice(Salespeople whose, Viewer me) {
        return me.may(Right.SEE_COSTS) ? sellers.now(whose) : SalespeopleChoice.none(whose);
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
