package org.tandemcrm.mailing.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.mailing.inbox.InboxDesk;
import org.tandemcrm.mailing.inbox.IncomingDesk;
import org.tandemcrm.mailing.inbox.IncomingListing;
import org.tandemcrm.mailing.inbox.IncomingMailId;
import org.tandemcrm.mailing.inbox.RefusalDesk;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** What came back by mail, and what was made of it. */
@Controller
class IncomingController {

    private final IncomingDesk desk;
    private final InboxDesk inbox;
    private final RefusalDesk refusals;
    private final IncomingPages pages;
    private final Lists lists;
    private final CsvDownload csv;

    IncomingController(
            IncomingDesk desk,
            InboxDesk inbox,
            RefusalDesk refusals,
            IncomingPages pages,
            Lists lists,
            CsvDownload csv) {
        this.refusals = refusals;
        this.pages = pages;
        this.desk = desk;
        this.inbox = inbox;
        this.lists = lists;
        this.csv = csv;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/incoming")
    String list(ListQuery query, Model model) {
        model.addAttribute("page", lists.page(IncomingListing.MAILS, query));
        model.addAttribute("inbox", inbox.card().orElse(null));
        return "mailing/inbox/list";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/incoming.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(IncomingListing.MAILS, query, response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/incoming/{id}")
    String show(
            @PathVariable IncomingMailId id,
            @RequestParam(required = false) @Nullable String find,
            Model model) {
        return pages.show(id, find, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/incoming/{id}/response")
    String log(
            @PathVariable IncomingMailId id,
            @RequestParam CampaignId campaignId,
            RedirectAttributes flash) {
        desk.log(id, campaignId);
        Notice.success(flash, "It is logged as a response, and sales hears of it.");
        return "redirect:/campaigns/incoming/" + id;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/incoming/{id}/retraction")
    String takeBack(
            @PathVariable IncomingMailId id,
            @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            refusals.takeBack(id, form.reason() == null ? "" : form.reason());
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            Forms.invalid(response);
            return pages.show(id, null, model);
        }
        Notice.success(flash, "It is taken back: what held before holds again.");
        return "redirect:/campaigns/incoming/" + id;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/incoming/{id}/decision")
    String decide(
            @PathVariable IncomingMailId id,
            @RequestParam boolean close,
            RedirectAttributes flash) {
        refusals.decide(id, close);
        Notice.success(
                flash,
                close
                        ? "They get no mailings by email any more."
                        : "Nothing follows from the complaint.");
        return "redirect:/campaigns/incoming/" + id;
    }
}
