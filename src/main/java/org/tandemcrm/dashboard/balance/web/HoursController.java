package org.tandemcrm.dashboard.balance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.dashboard.balance.HoursBook;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The lists behind the hours of the balance, for the days that their address names. */
@Controller
@Needs(Right.SEE_COSTS)
class HoursController {

    private final HoursBook book;
    private final HoursLists lists;
    private final BalanceDays days;

    HoursController(HoursBook book, HoursLists lists, BalanceDays days) {
        this.book = book;
        this.lists = lists;
        this.days = days;
    }

    @GetMapping("/reports/balance/hours")
    String hours(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            ListQuery query,
            Model model) {
        Period period = days.of(from, to).period();
        Map<String, Object> people = book.people(period);
        model.addAttribute("days", period);
        model.addAttribute("page", lists.hours(query, period, people));
        model.addAttribute("sums", lists.sumsOfHours(query, people));
        return "dashboard/balance/hours";
    }

    @GetMapping("/reports/balance/hours.csv")
    void hoursFile(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            ListQuery query,
            HttpServletResponse response) {
        lists.sendHours(query, book.people(days.of(from, to).period()), response);
    }

    @GetMapping("/reports/balance/deals")
    String deals(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            ListQuery query,
            Model model) {
        Period period = days.of(from, to).period();
        Map<String, Object> deals = book.deals(period);
        model.addAttribute("days", period);
        model.addAttribute("minutes", deals.get("minutes"));
        model.addAttribute("page", lists.deals(query, period, deals));
        model.addAttribute("sums", lists.sumsOfDeals(query, deals));
        return "dashboard/balance/deals";
    }

    @GetMapping("/reports/balance/deals.csv")
    void dealsFile(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            ListQuery query,
            HttpServletResponse response) {
        lists.sendDeals(query, book.deals(days.of(from, to).period()), response);
    }
}
