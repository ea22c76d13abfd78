package org.tandemcrm.deal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.deal.BoardFilter;
import org.tandemcrm.deal.BoardPlace;
import org.tandemcrm.deal.Standing;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.UnknownParameter;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** The open deals side by side, by stage or by the month of their expected close. */
@Controller
@Needs(Right.READ)
class DealBoardController {

    private final BoardPages boards;
    private final DealPages pages;
    private final Firm firm;

    DealBoardController(BoardPages boards, DealPages pages, Firm firm) {
        this.boards = boards;
        this.pages = pages;
        this.firm = firm;
    }

    /**
     * @param assignee whose deals: "me", a person's id, or everybody's if empty
     */
    @GetMapping("/deals")
    String board(
            @RequestParam(defaultValue = "STAGE") BoardPages.By by,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "ALL") Standing standing,
            Viewer me,
            Model model) {
        boards.board(by, filter(assignee, standing, me), model);
        model.addAttribute("sellers", pages.sellers());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("overdue", pages.overdue());
        return show("deal/board", me, model);
    }

    /** One column alone, page by page. */
    @GetMapping("/deals/column")
    String column(
            @RequestParam(defaultValue = "STAGE") BoardPages.By by,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "ALL") Standing standing,
            @RequestParam(required = false) @Nullable BoardPlace after,
            Viewer me,
            Model model) {
        boards.column(by, key, filter(assignee, standing, me), after, model);
        return show("deal/column", me, model);
    }

    private String show(String view, Viewer me, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("cash", new Cash(firm.currency()));
        return view;
    }

    private static BoardFilter filter(String assignee, Standing standing, Viewer me) {
        if (assignee.isEmpty()) {
            return new BoardFilter(Salespeople.EVERYBODY, standing);
        }
        try {
            UserId of = assignee.equals("me") ? me.id() : UserId.of(assignee);
            return new BoardFilter(Salespeople.only(of), standing);
        } catch (IllegalArgumentException unreadable) {
            throw new UnknownParameter("assignee", "There is no such person.");
        }
    }
}
