package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.ModelBook;
import org.tandemcrm.attribution.ModelTable;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Which campaigns earned what, every model beside the others. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class ModelsController {

    private final ModelBook book;
    private final Firm firm;

    ModelsController(ModelBook book, Firm firm) {
        this.book = book;
        this.firm = firm;
    }

    @GetMapping("/attribution/models")
    String show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me,
            Model page) {
        PeriodPicker picker = PeriodPicker.of(from, to, firm.today(), firm.settings());
        page.addAttribute("picker", picker);
        page.addAttribute("table", book.byCampaign(SalesCut.of(picker.period()), me));
        return "attribution/models";
    }

    @GetMapping("/attribution/models.csv")
    void csv(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer me,
            HttpServletResponse response) {
        PeriodPicker picker = PeriodPicker.of(from, to, firm.today(), firm.settings());
        ModelTable table = book.byCampaign(SalesCut.of(picker.period()), me);
        String file =
                "attribution-models-%s-%s.csv"
                        .formatted(picker.period().from(), picker.period().to());
        CsvTable.send(file, lines(table), response);
    }

    private static List<List<Object>> lines(ModelTable table) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("Campaign"));
        table.models().forEach(model -> head.add(model.label()));
        head.add("Spread");
        lines.add(head);
        for (ModelTable.Row row : table.rows()) {
            List<Object> line = new ArrayList<>(List.of(row.name()));
            line.addAll(row.credits());
            line.add(row.spread());
            lines.add(line);
        }
        lines.add(same("No known campaign", table.unattributed(), table));
        lines.add(same("Total", table.total(), table));
        return lines;
    }

    private static List<Object> same(String label, Money amount, ModelTable table) {
        List<Object> line = new ArrayList<>(List.of(label));
        table.models().forEach(model -> line.add(amount));
        line.add("");
        return line;
    }
}
