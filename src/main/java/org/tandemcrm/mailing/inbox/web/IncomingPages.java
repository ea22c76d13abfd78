package org.tandemcrm.mailing.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponsePanel;
import org.tandemcrm.mailing.inbox.Acquaintance;
import org.tandemcrm.mailing.inbox.IncomingCard;
import org.tandemcrm.mailing.inbox.IncomingDesk;
import org.tandemcrm.mailing.inbox.IncomingMailId;
import org.tandemcrm.mailing.inbox.Introduction;
import org.tandemcrm.mailing.inbox.RefusalDesk;
import org.tandemcrm.mailing.inbox.StrangerDesk;
import org.tandemcrm.web.Choice;

/** Gathers what the page of one message shows. */
@Component
class IncomingPages {

    private final IncomingDesk desk;
    private final StrangerDesk strangers;
    private final RefusalDesk refusals;
    private final ResponseBook responses;
    private final ObjectProvider<ResponsePanel> panels;

    IncomingPages(
            IncomingDesk desk,
            StrangerDesk strangers,
            RefusalDesk refusals,
            ResponseBook responses,
            ObjectProvider<ResponsePanel> panels) {
        this.desk = desk;
        this.strangers = strangers;
        this.refusals = refusals;
        this.responses = responses;
        this.panels = panels;
    }

    /**
     * @param find whom the reader looks for as its writer
     */
    String show(IncomingMailId id, @Nullable String find, Model model) {
        IncomingCard card = desk.card(id);
        model.addAttribute("card", card);
        model.addAttribute("refusals", refusals.of(id));
        model.addAttribute("next", desk.nextWaiting(id).orElse(null));
        if (!model.containsAttribute("reason")) {
            model.addAttribute("reason", new ReasonForm(null));
        }
        if (card.row().isUnlogged()) {
            ask(card, find, model);
        }
        Optional.ofNullable(card.response())
                .map(responses::card)
                .ifPresent(
                        logged ->
                                model.addAttribute(
                                        "news",
                                        panels.orderedStream()
                                                .flatMap(panel -> panel.of(logged).stream())
                                                .toList()));
        return "mailing/inbox/show";
    }

    private void ask(IncomingCard card, @Nullable String find, Model model) {
        Introduction introduction = strangers.introduction(card.row().id(), find);
        model.addAttribute("find", find);
        model.addAttribute("introduction", introduction);
        model.addAttribute("campaigns", campaigns(introduction.campaigns()));
        model.addAttribute("people", people(card, introduction));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", WriterForm.of(card, introduction));
        }
    }

    private static List<Choice> campaigns(Map<CampaignId, String> names) {
        return names.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private static List<Choice> people(IncomingCard card, Introduction introduction) {
        List<Choice> people = new ArrayList<>();
        for (Acquaintance one : introduction.people()) {
            String company = one.company() == null ? "" : ", " + one.company();
            String mailbox = one.hasAddress() ? ", who has " + card.row().sender() : "";
            people.add(new Choice(one.id().toString(), one.name() + company + mailbox));
        }
        people.add(new Choice(WriterForm.NEW, "Somebody new"));
        return people;
    }
}
