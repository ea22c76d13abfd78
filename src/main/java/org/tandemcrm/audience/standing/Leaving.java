package org.tandemcrm.audience.standing;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.ResponseReceived;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.TemperatureChanged;

/**
 * Lets people leave standing campaigns in the transaction of what they did. Every step asks once
 * more before it is taken, so that nothing that came at the same moment is lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Leaving {

    private final WayBook ways;
    private final LeadDesk leads;

    Leaving(WayBook ways, LeadDesk leads) {
        this.ways = ways;
        this.leads = leads;
    }

    @EventListener
    public void on(ResponseReceived received) {
        if (!received.imported()) {
            ways.leaveEverywhere(List.of(received.contact()), LeftWhy.RESPONDED);
        }
    }

    @EventListener
    public void on(TemperatureChanged changed) {
        if (changed.to() != Temperature.COLD) {
            ways.leaveEverywhere(leads.people(changed.lead()), LeftWhy.WARMED);
        }
    }
}
