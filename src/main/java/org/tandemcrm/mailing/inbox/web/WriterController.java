package org.tandemcrm.mailing.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.mailing.inbox.IncomingDesk;
import org.tandemcrm.mailing.inbox.IncomingMailId;
import org.tandemcrm.mailing.inbox.StrangerDesk;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** Lets one of us say who wrote a mail and what it answers, or that it is not about us. */
@Controller
@RequestMapping("/campaigns/incoming/{id}")
class WriterController {

    private final StrangerDesk strangers;
    private final IncomingDesk desk;
    private final IncomingPages pages;

    WriterController(StrangerDesk strangers, IncomingDesk desk, IncomingPages pages) {
        this.strangers = strangers;
        this.desk = desk;
        this.pages = pages;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/writer")
    String introduce(
            @PathVariable IncomingMailId id,
            @Valid @ModelAttribute("form") WriterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String find,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> pages.show(id, find, model))
                .enter(
                        () -> {
                            take(id, form);
                            Notice.success(
                                    flash, "It is logged as a response, and sales hears of it.");
                            return "redirect:/campaigns/incoming/" + id;
                        });
    }

    private void take(IncomingMailId id, WriterForm form) {
        CampaignId campaign = CampaignId.of(form.campaignId() == null ? "" : form.campaignId());
        if (form.isNew()) {
            strangers.enter(id, campaign, form.stranger());
        } else {
            strangers.recognise(id, campaign, form.known(), form.isToBeAdded());
        }
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/setting-aside")
    String setAside(@PathVariable IncomingMailId id, RedirectAttributes flash) {
        desk.setAside(id);
        Notice.success(flash, "It is set aside: nothing follows from it.");
        return "redirect:/campaigns/incoming/" + id;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/setting-aside/removal")
    String bringBack(@PathVariable IncomingMailId id, RedirectAttributes flash) {
        desk.bringBack(id);
        Notice.success(flash, "It waits again.");
        return "redirect:/campaigns/incoming/" + id;
    }
}
