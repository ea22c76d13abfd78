package org.tandemcrm.queue;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.UsualStep;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.TouchId;

/** Where a salesperson works one lead after the other. */
@Service
@Transactional
public class QueueDesk {

    private final WarmLeads queue;
    private final LeadDesk leads;
    private final Firm firm;

    QueueDesk(WarmLeads queue, LeadDesk leads, Firm firm) {
        this.queue = queue;
        this.leads = leads;
        this.firm = firm;
    }

    /**
     * Logs a touch with the lead in focus; refused if somebody else has claimed it.
     *
     * @param plansAsUsual whether a touch without a next step gets the usual one
     */
    public TouchId log(LeadId lead, NewTouch touch, boolean plansAsUsual) {
        queue.claim(lead);
        return leads.log(lead, plansAsUsual && touch.nextStep() == null ? planned(touch) : touch);
    }

    private NewTouch planned(NewTouch t) {
        LocalDate day = LocalDate.ofInstant(t.occurredAt(), firm.zone());
        NextStep step = UsualStep.after(t.outcome(), day, firm.calendar()).orElse(null);
        return new NewTouch(
                t.contactId(),
                t.pursuit(),
                t.channel(),
                t.direction(),
                t.outcome(),
                t.occurredAt(),
                t.note(),
                step,
                t.channelReason(),
                t.coldReason());
    }
}
