package org.tandemcrm.queue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Stakeholder;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.user.Viewer;

/** Gathers all that a salesperson should know of the lead in focus. */
@Component
class FocusPages {

    private final LeadDesk leads;
    private final TemperatureBook temperatures;
    private final WarmLeads queue;
    private final FocusParts parts;

    FocusPages(LeadDesk leads, TemperatureBook temperatures, WarmLeads queue, FocusParts parts) {
        this.leads = leads;
        this.temperatures = temperatures;
        this.queue = queue;
        this.parts = parts;
    }

    /**
     * In one transaction, so that a dozen readings agree and are not begun a dozen times.
     *
     * @param typed what was typed, if the form comes again
     */
    @Transactional(readOnly = true)
    void fill(LeadId id, @Nullable QueueForm typed, Viewer me, Model model) {
        LeadCard card = leads.card(id);
        Bearings bearings = queue.bearings(id);
        boolean mine = me.id().equals(bearings.claimedBy());
        boolean open = queue.mayWork(id) && !card.isConcluded();
        model.addAttribute("focus", card);
        model.addAttribute("bearings", bearings);
        model.addAttribute("why", temperatures.why(id));
        model.addAttribute("mine", mine);
        model.addAttribute("mayWork", open);
        model.addAttribute("mayLog", open && (mine || bearings.claimedBy() == null));
        model.addAttribute("deciders", deciders(card));
        parts.fill(card, bearings, typed, model);
    }

    private static List<Stakeholder> deciders(LeadCard card) {
        return card.stakeholders().stream()
                .filter(
                        person ->
                                person.role() == BuyingRole.DECISION_MAKER
                                        || person.role() == BuyingRole.ECONOMIC_BUYER)
                .toList();
    }
}
