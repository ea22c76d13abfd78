package org.tandemcrm.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchId;

/** Where leads are opened, worked, handed back and concluded. */
@Service
@Transactional
public class LeadDesk {

    private final LeadOpening opening;
    private final LeadWork work;
    private final LeadEnding ending;
    private final LeadReading reading;

    LeadDesk(LeadOpening opening, LeadWork work, LeadEnding ending, LeadReading reading) {
        this.opening = opening;
        this.work = work;
        this.ending = ending;
        this.reading = reading;
    }

    /** Opens a pursuit. */
    public LeadId open(NewLead lead) {
        return bring(List.of(lead)).get(0);
    }

    /** Opens many, for imports. */
    public List<LeadId> bring(List<NewLead> leads) {
        return opening.open(leads, false);
    }

    /** The lead, or NotFound. */
    @Transactional(readOnly = true)
    public LeadCard card(LeadId id) {
        return reading.card(id);
    }

    /** Several leads, in the order of the ids. */
    @Transactional(readOnly = true)
    public List<LeadCard> cards(List<LeadId> ids) {
        return reading.cards(ids);
    }

    /** The open lead whose main person or stakeholder the contact is. */
    @Transactional(readOnly = true)
    public Optional<LeadId> openLeadOf(ContactId contact) {
        return reading.openLeadOf(contact);
    }

    /** Records a touch with the lead (R2, R6). */
    public TouchId log(LeadId id, NewTouch touch) {
        return work.log(id, touch);
    }

    /** Hands the lead back to marketing (R5). */
    public void giveBack(LeadId id, NewHandback handback) {
        work.giveBack(id, handback);
    }

    /** Sets the temperature by hand, with a reason (R1). */
    public void overrule(LeadId id, NewOverride override) {
        work.overrule(id, override);
    }

    /**
     * Judges whether the lead may be accepted at that time and gives what its deal takes over;
     * RuleBroken "cold-lead" otherwise.
     */
    public Acceptance accept(LeadId id, Instant at) {
        return ending.accept(id, at);
    }

    /** The same for a deal of the past: never refused. */
    public Acceptance bringAccepted(LeadId id, Instant at) {
        return ending.bringAccepted(id, at);
    }

    /** The pursuit ended. */
    public void conclude(LeadId id, LeadOutcome outcome, Instant at) {
        ending.conclude(id, outcome, at);
    }

    /** Many ended, for imports. */
    public void bringConcluded(List<NewConclusion> ends) {
        ending.bringConcluded(ends);
    }

    /** The pursuit goes on after all. */
    public void reopen(LeadId id) {
        ending.reopen(id);
    }

    /** What the lead is called: as its person, or else its company. NotFound if there is none. */
    @Transactional(readOnly = true)
    public String nameOf(LeadId id) {
        return reading.nameOf(id);
    }

    /** The main person, then the stakeholders as they came. */
    @Transactional(readOnly = true)
    public List<ContactId> people(LeadId id) {
        return reading.people(id);
    }

    /** The moments on which attribution stands, of the leads that there are. */
    @Transactional(readOnly = true)
    public Map<LeadId, Milestones> milestones(Collection<LeadId> ids) {
        return reading.milestones(ids);
    }
}
