package org.tandemcrm.mailing.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.mailing.DoubtfulLetters;
import org.tandemcrm.mailing.LetterId;
import org.tandemcrm.mailing.LetterListing;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** The list of a campaign's letters, and what is done about those in doubt. */
@Controller
@RequestMapping("/campaigns/{id}/mail")
class LetterController {

    private final MailingPages pages;
    private final Lists lists;
    private final CsvDownload csv;
    private final DoubtfulLetters doubtful;

    LetterController(MailingPages pages, Lists lists, CsvDownload csv, DoubtfulLetters doubtful) {
        this.pages = pages;
        this.lists = lists;
        this.csv = csv;
        this.doubtful = doubtful;
    }

    @Needs(Right.READ)
    @GetMapping("/letters")
    String list(@PathVariable CampaignId id, ListQuery query, Model model) {
        pages.around(id, model);
        model.addAttribute(
                "page", lists.page(LetterListing.letters(id), query, LetterListing.of(id)));
        model.addAttribute("doubtful", doubtful.count(id));
        return "mailing/letters";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/letters.csv")
    void csv(@PathVariable CampaignId id, ListQuery query, HttpServletResponse response) {
        pages.card(id);
        csv.send(LetterListing.letters(id), query, LetterListing.of(id), response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/letters/{letter}/repetition")
    String resend(
            @PathVariable CampaignId id, @PathVariable LetterId letter, RedirectAttributes flash) {
        doubtful.resend(id, letter);
        Notice.success(flash, "The letter goes out again.");
        return "redirect:/campaigns/" + id + "/mail/letters?state=UNKNOWN";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/letters/repetition")
    String resendAll(@PathVariable CampaignId id, RedirectAttributes flash) {
        int letters = doubtful.resendAll(id);
        Notice.success(
                flash,
                letters == 1
                        ? "One letter goes out again."
                        : "%,d letters go out again.".formatted(letters));
        return "redirect:/campaigns/" + id + "/mail/letters";
    }
}
