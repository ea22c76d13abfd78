package org.tandemcrm.deal.pace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.deal.CutBar;
import org.tandemcrm.deal.CutDesk;
import org.tandemcrm.deal.CutForm;
import org.tandemcrm.deal.DealCut;
import org.tandemcrm.deal.pace.PaceBook;
import org.tandemcrm.deal.pace.PaceLinks;
import org.tandemcrm.deal.pace.VisitListing;
import org.tandemcrm.deal.pace.VisitPages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** How fast deals go through the pipeline: everybody's, or a salesperson's own. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class PaceController {

    private static final String PATH = "/reports/pipeline";

    private final PaceBook book;
    private final CutDesk desk;
    private final VisitPages visits;
    private final CsvDownload csv;
    private final Firm firm;

    PaceController(PaceBook book, CutDesk desk, VisitPages visits, CsvDownload csv, Firm firm) {
        this.book = book;
        this.desk = desk;
        this.visits = visits;
        this.csv = csv;
        this.firm = firm;
    }

    @ShowsAgain
    @GetMapping(PATH)
    String show(CutForm form, Viewer me, Model model) {
        CutForm asked = days(form);
        DealCut cut = desk.cut(asked, only(me));
        CutBar bar = desk.bar(PATH, asked, only(me));
        model.addAttribute("bar", bar);
        model.addAttribute("everybody", only(me) == null);
        model.addAttribute("links", new PaceLinks(cut, firm.zone()));
        model.addAttribute("definitions", PaceWords.ALL);
        model.addAttribute("firm", firm);
        model.addAttribute("report", book.report(cut));
        return "deal/pace";
    }

    @GetMapping(PATH + ".csv")
    void csv(CutForm form, Viewer me, HttpServletResponse response) throws IOException {
        DealCut cut = desk.cut(days(form), only(me));
        PaceFile.of(book.report(cut), cut.period()).send(response);
    }

    @GetMapping(PATH + "/visits")
    String visits(ListQuery query, Viewer me, Model model) {
        model.addAttribute("page", visits.page(query, me));
        return "deal/visits";
    }

    @GetMapping(PATH + "/visits.csv")
    void visitsFile(ListQuery query, Viewer me, HttpServletResponse response) {
        csv.send(VisitListing.VISITS, query, visits.parameters(query, me), response);
    }

    /** A year, unless days are named. */
    private CutForm days(CutForm form) {
        return form.orFrom(firm.today().minusYears(1).plusDays(1));
    }

    private static @Nullable Salespeople only(Viewer me) {
        Salespeople whose = PaceBook.whose(me);
        return whose.isEverybody() ? null : whose;
    }
}
