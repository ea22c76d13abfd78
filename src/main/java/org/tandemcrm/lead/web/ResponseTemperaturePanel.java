package org.tandemcrm.lead.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponsePanel;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.web.Panel;

/** Says, right after a response was logged, how warm its lead is now. */
@Component
class ResponseTemperaturePanel implements ResponsePanel {

    private final LeadDesk leads;

    ResponseTemperaturePanel(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public Optional<Panel> of(ResponseCard response) {
        return leads.openLeadOf(response.contactId()).map(leads::card).map(this::panel);
    }

    private Panel panel(LeadCard lead) {
        return new Panel("What it did", "lead/response-news", Map.of("lead", lead));
    }
}
