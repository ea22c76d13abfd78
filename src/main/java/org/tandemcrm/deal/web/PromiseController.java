package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.PromiseBook;
import org.tandemcrm.deal.PromiseCard;
import org.tandemcrm.deal.PromiseDetails;
import org.tandemcrm.deal.PromiseId;
import org.tandemcrm.deal.PromiseListing;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** What customers were promised: who is due, and that it was kept. */
@Controller
class PromiseController {

    private final PromiseBook promises;
    private final PromisePages pages;
    private final CsvDownload csv;

    PromiseController(PromiseBook promises, PromisePages pages, CsvDownload csv) {
        this.promises = promises;
        this.pages = pages;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/promises")
    String list(ListQuery query, Model model) {
        pages.list(query, model);
        return "deal/promises";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/promises.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(PromiseListing.PROMISES, query, pages.parameters(), response);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/promises")
    String promise(
            @PathVariable DealId id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @Nullable LocalDate on,
            RedirectAttributes flash) {
        try {
            promises.promise(id, new PromiseDetails(what, on));
            Notice.success(flash, "Promised. It stands here until it is kept.");
        } catch (InvalidInput invalid) {
            Notice.warn(flash, invalid.flaws().get(0).message());
            flash.addFlashAttribute("promised", Map.of("what", what, "on", on == null ? "" : on));
        }
        return "redirect:/deals/" + id + "#promises";
    }

    /**
     * @param back "list" to return to the list of promises, else to the deal
     */
    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/promises/{id}/keeping")
    String keep(
            @PathVariable PromiseId id,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        PromiseCard card = promises.card(id);
        promises.keep(id, pages.today());
        Notice.undoable(flash, "Kept: " + card.what(), "/promises/" + id + "/owing?back=" + back);
        return "redirect:" + way(card, back);
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/promises/{id}/owing")
    String owe(
            @PathVariable PromiseId id,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        promises.owe(id);
        PromiseCard card = promises.card(id);
        Notice.success(flash, "Still to be kept: " + card.what());
        return "redirect:" + way(card, back);
    }

    private static String way(PromiseCard card, String back) {
        return back.equals("list") ? "/promises" : "/deals/" + card.dealId() + "#promises";
    }
}
