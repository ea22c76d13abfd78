package org.tandemcrm.queue;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Usual;
import org.tandemcrm.lead.UsualSteps;
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
    private final UsualSteps steps;

    QueueDesk(WarmLeads queue, LeadDesk leads, UsualSteps steps) {
        this.queue = queue;
        this.leads = leads;
        this.steps = steps;
    }

    /**
     * Logs a touch with the lead in focus; refused if somebody else has claimed it.
     *
     * @param plansAsUsual whether a touch without a next step gets the usual one
     */
    public TouchId log(LeadId lead, NewTouch touch, boolean plansAsUsual) {
        queue.refuseIfAnothersNow(lead);
        return leads.log(
                lead, plansAsUsual && touch.nextStep() == null ? planned(lead, touch) : touch);
    }

    private NewTouch planned(LeadId lead, NewTouch t) {
        Usual usual = steps.of(lead, steps.attempts(lead), t.channel()).get(t.outcome());
        NextStep step = usual == null ? null : usual.step();
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

    /** Whether they count as unreachable, so that the lead had better go back to marketing. */
    @Transactional(readOnly = true)
    public boolean isUnreachable(LeadId lead) {
        return steps.attempts(lead).isOver();
    }
}
