package org.tandemcrm.dashboard.balance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.dashboard.balance.BalanceBook;
import org.tandemcrm.dashboard.balance.BalanceView;
import org.tandemcrm.dashboard.balance.WeekBars;
import org.tandemcrm.firm.AskedDays;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ShowsAgain;

/** Whether marketing and sales keep pace with each other, and which side to strengthen. */
@Controller
@Needs(Right.SEE_COSTS)
class BalanceController {

    private final BalanceBook book;
    private final BalanceLists lists;
    private final BalanceDays days;
    private final Firm firm;

    BalanceController(BalanceBook book, BalanceLists lists, BalanceDays days, Firm firm) {
        this.days = days;
        this.book = book;
        this.lists = lists;
        this.firm = firm;
    }

    @ShowsAgain
    @GetMapping("/reports/balance")
    String show(AskedDays asked, Model model) {
        PeriodPicker picker = days.of(asked.from(), asked.to());
        BalanceView view = book.of(picker.period());
        model.addAttribute("picker", picker);
        model.addAttribute("view", view);
        model.addAttribute("definitions", BalanceWords.ALL);
        model.addAttribute("links", new BalanceLinks(view.period(), firm.zone()));
        model.addAttribute("bars", WeekBars.of(view, firm.zone()));
        model.addAttribute("handedOver", WeekBars.handedOver(view.period(), firm.zone()));
        model.addAttribute("supply", book.supply(picker.period()));
        model.addAttribute("untouched", view.queues().isEmpty() ? List.of() : lists.untouched());
        return "dashboard/balance/show";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/reports/balance/handed-over")
    String handedOver(ListQuery query, Model model) {
        model.addAttribute("page", lists.handedOver(query));
        return "dashboard/balance/handed-over";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/reports/balance/handed-over.csv")
    void handedOverFile(ListQuery query, HttpServletResponse response) {
        lists.sendHandedOver(query, response);
    }

    @GetMapping("/reports/balance/approached")
    String approached(ListQuery query, Model model) {
        model.addAttribute("page", lists.approached(query));
        return "dashboard/balance/approached";
    }

    @GetMapping("/reports/balance/approached.csv")
    void approachedFile(ListQuery query, HttpServletResponse response) {
        lists.sendApproached(query, response);
    }

    @GetMapping("/reports/balance/cold")
    String cold(ListQuery query, Model model) {
        model.addAttribute("page", lists.cold(query));
        return "dashboard/balance/cold";
    }

    @GetMapping("/reports/balance/cold.csv")
    void coldFile(ListQuery query, HttpServletResponse response) {
        lists.sendCold(query, response);
    }
}
