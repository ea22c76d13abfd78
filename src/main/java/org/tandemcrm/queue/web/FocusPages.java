package org.tandemcrm.queue.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Stakeholder;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.web.Choice;

/** Gathers all that a salesperson should know of the lead in focus. */
@Component
class FocusPages {

    private final LeadDesk leads;
    private final TemperatureBook temperatures;
    private final WarmLeads queue;
    private final Acquaintance acquaintance;

    FocusPages(
            LeadDesk leads,
            TemperatureBook temperatures,
            WarmLeads queue,
            Acquaintance acquaintance) {
        this.leads = leads;
        this.temperatures = temperatures;
        this.queue = queue;
        this.acquaintance = acquaintance;
    }

    void fill(LeadId id, Model model) {
        LeadCard card = leads.card(id);
        Bearings bearings = queue.bearings(id);
        model.addAttribute("focus", card);
        model.addAttribute("bearings", bearings);
        model.addAttribute("why", temperatures.why(id));
        model.addAttribute("mayWork", queue.mayWork(id) && !card.isConcluded());
        model.addAttribute("deciders", deciders(card));
        acquaintance.fill(card, bearings, leads.people(id), model);
        model.addAttribute("outcomes", Choice.of(Outcome.class, Outcome::label));
        model.addAttribute("channels", channels());
        model.addAttribute("nexts", Choice.of(QueueForm.Next.class, QueueForm.Next::label));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", QueueForm.blank(bearings.proposedChannel()));
        }
    }

    private static List<Stakeholder> deciders(LeadCard card) {
        return card.stakeholders().stream()
                .filter(
                        person ->
                                person.role() == BuyingRole.DECISION_MAKER
                                        || person.role() == BuyingRole.ECONOMIC_BUYER)
                .toList();
    }

    private static List<Choice> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.WEB && channel != Channel.POST)
                .map(channel -> new Choice(channel.name(), channel.label()))
                .toList();
    }
}
