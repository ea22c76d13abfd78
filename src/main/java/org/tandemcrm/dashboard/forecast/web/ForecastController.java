package org.tandemcrm.dashboard.forecast.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tandemcrm.dashboard.forecast.ForecastBook;
import org.tandemcrm.dashboard.forecast.PastError;
import org.tandemcrm.dashboard.forecast.PeriodForecast;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** What this and the next month and quarter will bring. */
@Controller
@Needs(Right.SEE_COSTS)
class ForecastController {

    private final ForecastBook book;

    ForecastController(ForecastBook book) {
        this.book = book;
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

    @PostMapping("/forecast")
    String reckon() {
        return "redirect:/jobs/" + book.startNow();
    }
}
