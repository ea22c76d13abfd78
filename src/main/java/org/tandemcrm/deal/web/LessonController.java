package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.deal.BuyerLessons;
import org.tandemcrm.firm.AskedDays;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ShowsAgain;

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

    @ShowsAgain
    @GetMapping("/reports/buyers")
    String show(AskedDays days, Model model) {
        PeriodPicker picker = picker(days);
        model.addAttribute("picker", picker);
        model.addAttribute("all", lessons.all(picker.period()));
        model.addAttribute("lessons", lessons.of(picker.period()));
        return "deal/lessons";
    }

    @GetMapping("/reports/buyers.csv")
    void csv(AskedDays days, HttpServletResponse response) throws IOException {
        PeriodPicker picker = picker(days);
        LessonFile.of(lessons.of(picker.period()), picker.period()).send(response);
    }

    /** A year, unless days are named. */
    private PeriodPicker picker(AskedDays days) {
        return days.usuallyFrom(firm.today().minusYears(1).plusDays(1)).picker(firm);
    }
}
