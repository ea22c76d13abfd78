package org.tandemcrm.deal.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadPanel;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.web.Panel;

/** The lead's deal on the lead's page, or the button that opens it. */
@Component
@Order(10)
class LeadDealPanel implements LeadPanel {

    private final Pipeline pipeline;
    private final LeadDesk leads;
    private final Firm firm;

    LeadDealPanel(Pipeline pipeline, LeadDesk leads, Firm firm) {
        this.pipeline = pipeline;
        this.leads = leads;
        this.firm = firm;
    }

    @Override
    public Optional<Panel> of(LeadId lead) {
        Map<String, Object> data = new HashMap<>();
        data.put("cash", new Cash(firm.currency()));
        data.put("lead", lead);
        Optional<DealCard> deal = pipeline.ofLead(lead).map(pipeline::card);
        deal.ifPresent(card -> data.put("deal", card));
        if (deal.isEmpty()) {
            LeadCard card = leads.card(lead);
            data.put("warm", card.temperature() != Temperature.COLD && card.outcome() == null);
        }
        return Optional.of(new Panel("Deal", "deal/lead-panel", data));
    }
}
