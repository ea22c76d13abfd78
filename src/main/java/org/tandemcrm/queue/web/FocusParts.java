package org.tandemcrm.queue.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;

/** The two halves of the lead in focus: what to know, and what to write down. */
@Component
class FocusParts {

    private final LeadDesk leads;
    private final Acquaintance acquaintance;
    private final LogPages log;

    FocusParts(LeadDesk leads, Acquaintance acquaintance, LogPages log) {
        this.leads = leads;
        this.acquaintance = acquaintance;
        this.log = log;
    }

    void fill(LeadCard card, Bearings bearings, @Nullable QueueForm typed, Model model) {
        acquaintance.fill(card, bearings, leads.people(card.id()), model);
        log.fill(card.id(), bearings, typed, model);
    }
}
