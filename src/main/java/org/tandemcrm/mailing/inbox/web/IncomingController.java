package org.tandemcrm.mailing.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.mailing.inbox.InboxDesk;
import org.tandemcrm.mailing.inbox.IncomingCard;
import org.tandemcrm.mailing.inbox.IncomingDesk;
import org.tandemcrm.mailing.inbox.IncomingListing;
import org.tandemcrm.mailing.inbox.IncomingMailId;
import org.tandemcrm.mailing.inbox.RefusalDesk;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** What came back by mail, and what was made of it. */
@Controller
class IncomingController {

    private final IncomingDesk desk;
    private final InboxDesk inbox;
    private final RefusalDesk refusals;
    private final Lists lists;
    private final CsvDownload csv;

    IncomingController(
            IncomingDesk desk,
            InboxDesk inbox,
            RefusalDesk refusals,
            Lists lists,
            CsvDownload csv) {
        this.refusals = refusals;
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
    String show(@PathVariable IncomingMailId id, Model model) {
        model.addAttribute("reason", new ReasonForm(null));
        return fill(id, model);
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
            return fill(id, model);
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

    private String fill(IncomingMailId id, Model model) {
        IncomingCard card = desk.card(id);
        model.addAttribute("card", card);
        model.addAttribute("refusals", refusals.of(id));
        model.addAttribute(
                "campaigns",
                card.row().isUnlogged() ? campaigns(card.row().contactId()) : List.of());
        return "mailing/inbox/show";
    }

    private List<Choice> campaigns(@Nullable ContactId contact) {
        return contact == null
                ? List.of()
                : desk.campaignsOf(contact).entrySet().stream()
                        .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                        .toList();
    }
}
