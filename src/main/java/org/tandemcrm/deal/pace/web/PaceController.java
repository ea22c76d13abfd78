package org.tandemcrm.deal.pace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.deal.pace.PaceBook;
import org.tandemcrm.deal.pace.PaceLinks;
import org.tandemcrm.deal.pace.PaceReport;
import org.tandemcrm.deal.pace.VisitListing;
import org.tandemcrm.deal.pace.VisitPages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** How fast deals go through the pipeline: everybody's, or a salesperson's own. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class PaceController {

    private final PaceBook book;
    private final VisitPages visits;
    private final CsvDownload csv;
    private final Firm firm;

    PaceController(PaceBook book, VisitPages visits, CsvDownload csv, Firm firm) {
        this.book = book;
        this.visits = visits;
        this.csv = csv;
        this.firm = firm;
    }

    @GetMapping("/reports/pipeline")
    String show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me,
            Model model) {
        PeriodPicker picker = picker(from, to);
        model.addAttribute("picker", picker);
        Salespeople only = PaceBook.whose(me);
        model.addAttribute("everybody", only.isEverybody());
        model.addAttribute("links", new PaceLinks(picker.period(), firm.zone(), only));
        model.addAttribute("definitions", PaceWords.ALL);
        model.addAttribute("firm", firm);
        model.addAttribute("report", book.report(picker.period(), only));
        return "deal/pace";
    }

    @GetMapping("/reports/pipeline.csv")
    void csv(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me,
            HttpServletResponse response)
            throws IOException {
        PeriodPicker picker = picker(from, to);
        PaceReport report = book.report(picker.period(), PaceBook.whose(me));
        PaceFile.of(report, picker.period()).send(response);
    }

    @GetMapping("/reports/pipeline/visits")
    String visits(ListQuery query, Viewer me, Model model) {
        model.addAttribute("page", visits.page(query, me));
        return "deal/visits";
    }

    @GetMapping("/reports/pipeline/visits.csv")
    void visitsFile(ListQuery query, Viewer me, HttpServletResponse response) {
        csv.send(VisitListing.VISITS, query, visits.parameters(me), response);
    }

    /** A year, unless days are named. */
    private PeriodPicker picker(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = firm.today();
        LocalDate begin = from == null && to == null ? today.minusYears(1).plusDays(1) : from;
        return PeriodPicker.of(begin, to, today, firm.settings());
    }
}
