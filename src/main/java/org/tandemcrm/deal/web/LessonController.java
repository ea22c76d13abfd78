package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.deal.BuyerLessons;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** What buyers teach us, as a page and as a file. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class LessonController {

    private final BuyerLessons lessons;
    private final Firm firm;

    LessonController(BuyerLessons lessons, Firm firm) {
        this.lessons = lessons;
        this.firm = firm;
    }

    @GetMapping("/reports/buyers")
    String show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        PeriodPicker picker = picker(from, to);
        model.addAttribute("picker", picker);
        model.addAttribute("all", lessons.all(picker.period()));
        model.addAttribute("lessons", lessons.of(picker.period()));
        return "deal/lessons";
    }

    @GetMapping("/reports/buyers.csv")
    void csv(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        PeriodPicker picker = picker(from, to);
        LessonFile.of(lessons.of(picker.period()), picker.period()).send(response);
    }

    /** A year, unless days are named. */
    private PeriodPicker picker(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = firm.today();
        LocalDate begin = from == null && to == null ? today.minusYears(1).plusDays(1) : from;
        return PeriodPicker.of(begin, to, today, firm.settings());
    }
}
