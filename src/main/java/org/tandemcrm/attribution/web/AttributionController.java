package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Which campaigns earned what, under one model and for a period. */
@Controller
class AttributionController {

    private final AttributionBook book;
    private final Firm firm;

    AttributionController(AttributionBook book, Firm firm) {
        this.book = book;
        this.firm = firm;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/attribution")
    String show(
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me,
            org.springframework.ui.Model page) {
        PeriodPicker picker = PeriodPicker.of(from, to, firm.today(), firm.settings());
        Model chosen = model == null ? book.usualModel() : Model.named(model);
        page.addAttribute("picker", picker);
        page.addAttribute("models", List.of(Model.values()));
        page.addAttribute("usual", book.usualModel());
        page.addAttribute("chosen", chosen);
        page.addAttribute("table", book.byCampaign(chosen, picker.period(), me));
        return "attribution/table";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/attribution.csv")
    void csv(
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me,
            HttpServletResponse response) {
        PeriodPicker picker = PeriodPicker.of(from, to, firm.today(), firm.settings());
        Model chosen = model == null ? book.usualModel() : Model.named(model);
        CreditTable table = book.byCampaign(chosen, picker.period(), me);
        CsvTable.send(file(chosen, picker), CreditLines.of(table), response);
    }

    private static String file(Model model, PeriodPicker picker) {
        return "attribution-%s-%s-%s.csv"
                .formatted(
                        model.name().toLowerCase(Locale.ROOT),
                        picker.period().from(),
                        picker.period().to());
    }
}
