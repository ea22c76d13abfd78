package org.tandemcrm.queue.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCodes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CodeMeaning;
import org.tandemcrm.campaign.HeardCampaigns;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.queue.CallerReading;
import org.tandemcrm.queue.Callers;
import org.tandemcrm.queue.IncomingCall;
import org.tandemcrm.shared.Folded;
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
        Optional<CodeMeaning> coded = codes.read(typed);
        List<ContactName> found = found(typed, coded);
        model.addAttribute("q", typed);
        model.addAttribute("found", found);
        ContactId who =
                chosen != null || stranger || found.size() != 1 ? chosen : found.get(0).id();
        if (who != null) {
            fill(
                    who,
                    null,
                    coded.filter(code -> who.equals(code.contact())).map(c -> typed),
                    model);
        } else if (coded.isPresent() && (stranger || found.isEmpty())) {
            model.addAttribute("coded", nameOf(coded.get().campaign()));
            offer(CallForm.coded(typed), model);
        } else if (stranger) {
            offer(CallForm.ofStranger(typed), model);
        }
    }

    /** Whose code it is, if it is one, else whoever the words or the number fit. */
    private List<ContactName> found(String typed, Optional<CodeMeaning> coded) {
        if (typed.isBlank()) {
            return List.of();
        }
        ContactId owner = coded.map(CodeMeaning::contact).orElse(null);
        return owner == null ? callers.find(typed) : callers.named(owner);
    }

    /** What the code says that was read out. */
    Optional<CodeMeaning> coded(CallForm form) {
        return codes.read(form.code());
    }

    /** The call of whoever was chosen, or whose code was read out unless they said another name. */
    IncomingCall call(CallForm form, ZoneId zone, Optional<CodeMeaning> coded) {
        ContactId owner =
                coded.map(CodeMeaning::contact).filter(who -> fits(form, who)).orElse(null);
        return form.call(
                zone,
                form.contact() == null ? owner : form.contact(),
                coded.map(CodeMeaning::campaign));
    }

    /** A letter may have been handed on. */
    private boolean fits(CallForm form, ContactId owner) {
        String name = Folded.fold(callers.named(owner).get(0).name());
        return Stream.of(form.firstName(), form.lastName())
                .allMatch(said -> said == null || name.contains(Folded.fold(said)));
    }

    /** The screen with what was typed. */
    void again(CallForm form, Model model) {
        model.addAttribute("q", "");
        model.addAttribute("found", List.of());
        if (form.contact() == null) {
            offer(form, model);
        } else {
            fill(form.contact(), form, Optional.empty(), model);
        }
    }

    private String nameOf(CampaignId campaign) {
        return campaigns.nameOf(campaign).orElse("a campaign of ours");
    }

    private void fill(ContactId who, @Nullable CallForm typed, Optional<String> code, Model model) {
        CallerReading.Caller known = caller.of(who);
        model.addAttribute("caller", known);
        offer(typed == null ? CallForm.of(who, known.campaign(), code.orElse(null)) : typed, model);
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
