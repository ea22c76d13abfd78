package org.tandemcrm.lead.speed.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.firm.AskedDays;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.lead.speed.SpeedBasis;
import org.tandemcrm.lead.speed.SpeedBook;
import org.tandemcrm.lead.speed.SpeedReport;
import org.tandemcrm.lead.speed.WaitBand;
import org.tandemcrm.lead.speed.WaitPages;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Bar;
import org.tandemcrm.web.ShowsAgain;

/** How soon leads hear from us, by campaign and by person. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class SpeedController {

    private final SpeedBook book;
    private final WaitPages waits;
    private final Firm firm;

    SpeedController(SpeedBook book, WaitPages waits, Firm firm) {
        this.book = book;
        this.waits = waits;
        this.firm = firm;
    }

    @ShowsAgain
    @GetMapping("/reports/speed")
    String show(
            AskedDays days,
            @RequestParam(defaultValue = "RESPONSE") SpeedBasis since,
            Viewer me,
            Model model) {
        PeriodPicker picker = days.picker(firm);
        model.addAttribute("picker", picker);
        model.addAttribute("since", since);
        model.addAttribute("bases", SpeedBasis.values());
        model.addAttribute("everybody", me.may(Right.PLAN_CAMPAIGNS));
        model.addAttribute("policies", firm.settings().policies());
        SpeedReport report = book.report(picker.period(), since, me);
        model.addAttribute("report", report);
        model.addAttribute("definitions", SpeedWords.ALL);
        model.addAttribute("waits", report.bands().stream().map(SpeedController::bar).toList());
        return "lead/speed/report";
    }

    @GetMapping("/reports/speed.csv")
    void csv(
            AskedDays days,
            @RequestParam(defaultValue = "RESPONSE") SpeedBasis since,
            Viewer me,
            HttpServletResponse response)
            throws IOException {
        PeriodPicker picker = days.picker(firm);
        SpeedFile.of(picker.period(), book.report(picker.period(), since, me)).send(response);
    }

    @GetMapping("/reports/speed/leads")
    String leads(ListQuery query, Viewer me, Model model) {
        model.addAttribute("page", waits.page(query, me));
        return "lead/speed/leads";
    }

    @GetMapping("/reports/speed/leads.csv")
    void leadsFile(ListQuery query, Viewer me, HttpServletResponse response) {
        waits.send(query, me, response);
    }

    private static Bar bar(WaitBand band) {
        return new Bar(band.label(), band.leads(), String.valueOf(band.leads()), band.href());
    }
}
