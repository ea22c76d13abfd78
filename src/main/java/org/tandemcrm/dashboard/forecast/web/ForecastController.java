package org.tandemcrm.dashboard.forecast.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.dashboard.forecast.CountedDeals;
import org.tandemcrm.dashboard.forecast.ForecastBook;
import org.tandemcrm.dashboard.forecast.PastError;
import org.tandemcrm.dashboard.forecast.PeriodForecast;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** What this and the next month and quarter will bring. */
@Controller
@Needs(Right.SEE_COSTS)
class ForecastController {

    private final ForecastBook book;
    private final CountedDeals deals;
    private final Firm firm;

    ForecastController(ForecastBook book, CountedDeals deals, Firm firm) {
        this.book = book;
        this.deals = deals;
        this.firm = firm;
    }

    @GetMapping("/forecast")
    String show(Model page) {
        List<PeriodForecast> forecasts = book.latest();
        page.addAttribute("forecasts", forecasts);
        page.addAttribute(
                "scarce", forecasts.stream().anyMatch(forecast -> forecast.course() == null));
        page.addAttribute(
                "errors", book.pastErrors().stream().filter(error -> error.periods() > 0).toList());
        page.addAttribute("definitions", ForecastWords.ALL);
        page.addAttribute("enough", PastError.ENOUGH);
        return "dashboard/forecast";
    }

    @GetMapping("/forecast/deals")
    String deals(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            ListQuery query,
            Model model) {
        Period period = period(from, to);
        CountedDeals.Counted counted = deals.in(period, own(query));
        model.addAttribute("period", period);
        model.addAttribute("page", counted.page());
        model.addAttribute("total", counted.total());
        return "dashboard/forecast-deals";
    }

    @GetMapping("/forecast/deals.csv")
    void dealsFile(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            ListQuery query,
            HttpServletResponse response) {
        deals.send(period(from, to), own(query), response);
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return PeriodPicker.of(from, to, firm.today(), firm.settings()).period();
    }

    /** What the list is asked for but for its days. */
    private static ListQuery own(ListQuery query) {
        return query.without("from").without("to");
    }

    @PostMapping("/forecast")
    String reckon() {
        return "redirect:/jobs/" + book.startNow();
    }
}
