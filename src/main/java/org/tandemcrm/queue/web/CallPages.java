package org.tandemcrm.queue.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCodes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.HeardCampaigns;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.queue.CallerReading;
import org.tandemcrm.queue.Callers;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.web.Choice;

/** Gathers what the call screen shows. */
@Component
class CallPages {

    /** What can come of it when they call; the first is the usual. */
    private static final List<Outcome> OUTCOMES =
            List.of(
                    Outcome.TALKED,
                    Outcome.ASKED_PRICE,
                    Outcome.MEETING_SET,
                    Outcome.NOT_NOW,
                    Outcome.WRONG_PERSON,
                    Outcome.OTHER);

    private final Callers callers;
    private final CallerReading caller;
    private final HeardCampaigns campaigns;
    private final CampaignCodes codes;

    CallPages(
            Callers callers, CallerReading caller, HeardCampaigns campaigns, CampaignCodes codes) {
        this.callers = callers;
        this.caller = caller;
        this.campaigns = campaigns;
        this.codes = codes;
    }

    void show(String typed, @Nullable ContactId chosen, boolean stranger, Model model) {
        List<ContactName> found = typed.isBlank() ? List.of() : callers.find(typed);
        model.addAttribute("q", typed);
        model.addAttribute("found", found);
        ContactId who =
                chosen != null || stranger || found.size() != 1 ? chosen : found.get(0).id();
        if (who != null) {
            fill(who, null, model);
        } else if (stranger) {
            offer(CallForm.ofStranger(typed), model);
        }
    }

    /** The campaign whose code was read out. */
    Optional<CampaignId> coded(CallForm form) {
        return codes.find(form.code());
    }

    /** The screen with what was typed. */
    void again(CallForm form, Model model) {
        model.addAttribute("q", "");
        model.addAttribute("found", List.of());
        if (form.contact() == null) {
            offer(form, model);
        } else {
            fill(form.contact(), form, model);
        }
    }

    private void fill(ContactId who, @Nullable CallForm typed, Model model) {
        CallerReading.Caller known = caller.of(who);
        model.addAttribute("caller", known);
        offer(typed == null ? CallForm.of(who, known.campaign()) : typed, model);
    }

    private void offer(CallForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "campaigns",
                campaigns.all().stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList());
        model.addAttribute(
                "outcomes",
                OUTCOMES.stream().map(each -> new Choice(each.name(), each.label())).toList());
    }
}
