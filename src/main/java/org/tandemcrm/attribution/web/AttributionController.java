package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.deal.CutForm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** Which campaigns earned what, under one model. */
@Controller
class AttributionController {

    private final AttributionBook book;
    private final CutReader cuts;

    AttributionController(AttributionBook book, CutReader cuts) {
        this.book = book;
        this.cuts = cuts;
    }

    /** Who may not see the amounts sees which campaigns sales go back to. */
    @Needs(Right.READ)
    @ShowsAgain
    @GetMapping("/attribution")
    String show(
            @RequestParam(required = false) @Nullable String model,
            CutForm form,
            Viewer me,
            org.springframework.ui.Model page) {
        if (!me.may(Right.SEE_ATTRIBUTION)) {
            PeriodPicker picker = cuts.picker(form);
            page.addAttribute("picker", picker);
            page.addAttribute("usual", book.usualModel());
            page.addAttribute("summary", book.summary(picker.period()));
            return "attribution/summary";
        }
        Model chosen = model == null ? book.usualModel() : Model.named(model);
        page.addAttribute("bar", cuts.bar("/attribution", form, me, "model", chosen.name()));
        page.addAttribute("models", List.of(Model.values()));
        page.addAttribute("usual", book.usualModel());
        page.addAttribute("chosen", chosen);
        CreditTable table = book.byCampaign(chosen, cuts.cut(form, me), me);
        page.addAttribute("table", table);
        page.addAttribute("definitions", CreditWords.of(table));
        return "attribution/table";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/attribution.csv")
    void csv(
            @RequestParam(required = false) @Nullable String model,
            CutForm form,
            Viewer me,
            HttpServletResponse response) {
        SalesCut cut = cuts.cut(form, me);
        Model chosen = model == null ? book.usualModel() : Model.named(model);
        CreditTable table = book.byCampaign(chosen, cut, me);
        CsvTable.send(file(chosen, cut), CreditLines.of(table), response);
    }

    private static String file(Model model, SalesCut cut) {
        return "attribution-%s-%s-%s.csv"
                .formatted(
                        model.name().toLowerCase(Locale.ROOT),
                        cut.period().from(),
                        cut.period().to());
    }
}
