package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.MarkovBook;
import org.tandemcrm.attribution.MarkovTable;
import org.tandemcrm.firm.AskedDays;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** Which campaigns earned what by Markov's chain, as it was worked out last. */
@Controller
@Needs(Right.SEE_COSTS)
class MarkovController {

    private final MarkovBook book;
    private final Firm firm;

    MarkovController(MarkovBook book, Firm firm) {
        this.book = book;
        this.firm = firm;
    }

    @ShowsAgain
    @GetMapping("/attribution/markov")
    String show(
            AskedDays days, @RequestParam(defaultValue = "1") int memory, Viewer me, Model page) {
        PeriodPicker picker = picker(days);
        page.addAttribute("picker", picker);
        page.addAttribute("memory", memory);
        page.addAttribute("table", book.of(picker.period(), memory, me).orElse(null));
        return "attribution/markov";
    }

    @PostMapping("/attribution/markov")
    String reckon(AskedDays days, @RequestParam int memory, Viewer me) {
        return "redirect:/jobs/" + book.startNow(picker(days).period(), memory, me);
    }

    @GetMapping("/attribution/markov.csv")
    void csv(
            AskedDays days,
            @RequestParam(defaultValue = "1") int memory,
            Viewer me,
            HttpServletResponse response) {
        Period period = picker(days).period();
        MarkovTable table =
                book.of(period, memory, me)
                        .orElseThrow(() -> new NotFound("This period is not worked out yet."));
        String file =
                "attribution-markov-%d-%s-%s.csv".formatted(memory, period.from(), period.to());
        CsvTable.send(file, lines(table), response);
    }

    private PeriodPicker picker(AskedDays days) {
        return days.picker(firm);
    }

    private static List<List<Object>> lines(MarkovTable table) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("Campaign", "Sales", "Credit", "Share", "From", "To", "Spend", "Profit"));
        for (MarkovTable.Row row : table.rows()) {
            lines.add(
                    List.of(
                            row.name(),
                            row.sales(),
                            row.credit(),
                            row.share(),
                            row.low(),
                            row.high(),
                            row.spend(),
                            row.profit()));
        }
        lines.add(List.of("No known campaign", "", table.unattributed(), "", "", "", "", ""));
        lines.add(List.of("Total", table.sales(), table.total(), "", "", "", "", ""));
        return lines;
    }
}
