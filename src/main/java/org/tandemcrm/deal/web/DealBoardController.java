package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.deal.BoardColumn;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** The deals side by side by stage, as a list, and as a file. */
@Controller
class DealBoardController {

    private final DealPages pages;
    private final Firm firm;
    private final CsvDownload csv;
    private final Clock clock;

    DealBoardController(DealPages pages, Firm firm, CsvDownload csv, Clock clock) {
        this.pages = pages;
        this.firm = firm;
        this.csv = csv;
        this.clock = clock;
    }

    /**
     * @param assignee whose deals: "me", a person's id, or everybody's if empty
     */
    @Needs(Right.READ)
    @GetMapping("/deals")
    String board(@RequestParam(defaultValue = "") String assignee, Viewer me, Model model) {
        UserId of =
                assignee.isEmpty() ? null : assignee.equals("me") ? me.id() : UserId.of(assignee);
        List<BoardColumn> columns = pages.board(of);
        model.addAttribute("columns", columns);
        model.addAttribute("count", columns.stream().mapToLong(BoardColumn::count).sum());
        model.addAttribute("value", sum(columns));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("sellers", pages.sellers());
        model.addAttribute("assignee", of == null ? "" : of.toString());
        model.addAttribute("assigneeName", pages.nameOf(of).orElse(null));
        model.addAttribute("me", me);
        model.addAttribute("overdue", pages.overdue());
        model.addAttribute("cash", new Cash(firm.currency()));
        return "deal/board";
    }

    @Needs(Right.READ)
    @GetMapping("/deals/list")
    String list(ListQuery query, Viewer me, Model model) {
        model.addAttribute("page", pages.list(query, me));
        model.addAttribute("cash", new Cash(firm.currency()));
        return "deal/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/deals.csv")
    void csv(ListQuery query, Viewer me, HttpServletResponse response) {
        csv.send(DealListing.of(me), query, DealListing.parameters(clock), response);
    }

    private static BigDecimal sum(List<BoardColumn> columns) {
        return columns.stream().map(BoardColumn::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
