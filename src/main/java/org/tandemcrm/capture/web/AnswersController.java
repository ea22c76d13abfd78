package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.capture.SubmissionListing;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Everything that was sent by one form, and how it is put on a site. */
@Controller
class AnswersController {

    private final FormPages pages;
    private final Lists lists;
    private final CsvDownload csv;

    AnswersController(FormPages pages, Lists lists, CsvDownload csv) {
        this.pages = pages;
        this.lists = lists;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/forms/{made}/answers")
    String list(
            @PathVariable CampaignId id, @PathVariable FormId made, ListQuery query, Model model) {
        FormCard form = pages.card(id, made);
        pages.answers(id, form, model);
        model.addAttribute("consents", SubmissionListing.CONSENTS);
        model.addAttribute(
                "page",
                lists.page(SubmissionListing.answers(form), query, SubmissionListing.of(form)));
        return "capture/answers";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/forms/{made}/answers.csv")
    void csv(
            @PathVariable CampaignId id,
            @PathVariable FormId made,
            ListQuery query,
            HttpServletResponse response) {
        FormCard form = pages.card(id, made);
        csv.send(SubmissionListing.answers(form), query, SubmissionListing.of(form), response);
    }
}
