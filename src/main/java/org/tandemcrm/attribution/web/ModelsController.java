package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.ModelBook;
import org.tandemcrm.attribution.ModelTable;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.deal.CutForm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** Which campaigns earned what, every model beside the others. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class ModelsController {

    private final ModelBook book;
    private final CutReader cuts;

    ModelsController(ModelBook book, CutReader cuts) {
        this.book = book;
        this.cuts = cuts;
    }

    @ShowsAgain
    @GetMapping("/attribution/models")
    String show(
            @RequestParam(required = false) @Nullable String measure,
            CutForm form,
            Viewer me,
            Model page) {
        ModelTable table = book.byCampaign(cuts.cut(form, me), me);
        boolean costs = table.spend() != null;
        Measure chosen = Measure.named(measure, costs);
        page.addAttribute(
                "bar", cuts.bar("/attribution/models", form, me, "measure", chosen.name()));
        page.addAttribute("measure", chosen);
        page.addAttribute("measures", Measure.offered(costs));
        page.addAttribute("table", table);
        return "attribution/models";
    }

    @GetMapping("/attribution/models.csv")
    void csv(
            @RequestParam(required = false) @Nullable String measure,
            CutForm form,
            Viewer me,
            HttpServletResponse response) {
        SalesCut cut = cuts.cut(form, me);
        ModelTable table = book.byCampaign(cut, me);
        Measure chosen = Measure.named(measure, table.spend() != null);
        String file =
                "attribution-models-%s-%s-%s.csv"
                        .formatted(
                                chosen.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                cut.period().from(),
                                cut.period().to());
        CsvTable.send(file, lines(table, chosen), response);
    }

    private static List<List<@Nullable Object>> lines(ModelTable table, Measure measure) {
        boolean costs = table.spend() != null;
        List<List<@Nullable Object>> lines = new ArrayList<>();
        List<@Nullable Object> head = new ArrayList<>(List.of("Campaign"));
        table.models().forEach(model -> head.add(model.label()));
        head.add("Spread of revenue");
        if (costs) {
            head.add("Spend");
        }
        lines.add(head);
        for (ModelTable.Row row : table.rows()) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(row.name());
            row.cells().forEach(cell -> line.add(measure.of(cell)));
            line.add(row.spread());
            if (costs) {
                line.add(row.spend());
            }
            lines.add(line);
        }
        if (measure == Measure.CREDIT) {
            lines.add(same("No known campaign", table.unattributed(), table, null));
            lines.add(same("Total", table.total(), table, table.spend()));
        }
        return lines;
    }

    private static List<@Nullable Object> same(
            String label, Money amount, ModelTable table, @Nullable Money spend) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(label);
        table.models().forEach(model -> line.add(amount));
        line.add("");
        if (table.spend() != null) {
            line.add(spend);
        }
        return line;
    }
}
