package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchId;

/** Where leads are opened, explained, worked, handed back and concluded. */
@Service
public class LeadDesk {

    /** Opens a pursuit. */
    public LeadId open(NewLead lead) {
        throw new UnsupportedOperationException();
    }

    /** Opens many, for imports. */
    public List<LeadId> bring(List<NewLead> leads) {
        throw new UnsupportedOperationException();
    }

    /** The lead, or NotFound. */
    public LeadCard card(LeadId id) {
        throw new UnsupportedOperationException();
    }

    /** The open lead whose main person or stakeholder the contact is. */
    public Optional<LeadId> openLeadOf(ContactId contact) {
        throw new UnsupportedOperationException();
    }

    /** Records a touch with the lead (R2, R6). */
    public TouchId log(LeadId id, NewTouch touch) {
        throw new UnsupportedOperationException();
    }

    /** Hands the lead back to marketing (R5). */
    public void giveBack(LeadId id, NewHandback handback) {
        throw new UnsupportedOperationException();
    }

    /** Sets the temperature by hand, with a reason (R1). */
    public void overrule(LeadId id, NewOverride override) {
        throw new UnsupportedOperationException();
    }

    /**
     * Judges whether the lead may be accepted at that time and gives what its deal takes over;
     * RuleBroken "cold-lead" otherwise.
     */
    public Acceptance accept(LeadId id, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The same for a deal of the past: never refused. */
    public Acceptance bringAccepted(LeadId id, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The pursuit ended. */
    public void conclude(LeadId id, LeadOutcome outcome, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The pursuit goes on after all. */
    public void reopen(LeadId id) {
        throw new UnsupportedOperationException();
    }

    /** The main person and the stakeholders. */
    public List<ContactId> people(LeadId id) {
        throw new UnsupportedOperationException();
    }

    /** The moments on which attribution stands. */
    public Milestones milestones(LeadId id) {
        throw new UnsupportedOperationException();
    }
}
