package org.tandemcrm.lead.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.Fit;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.lead.Stakeholder;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.user.UserId;

/**
 * A lead as programs read it.
 *
 * @param temperature the shown one; computedTemperature follows from the evidence
 * @param fit null where nothing is known of the buyer that the rules ask about
 * @param likelihood to close, in percent; null while too few leads have closed to learn from
 */
record LeadJson(
        LeadId id,
        long version,
        long number,
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        String name,
        @Nullable String interest,
        Temperature temperature,
        Temperature computedTemperature,
        double heat,
        @Nullable Fit fit,
        @Nullable Integer likelihood,
        @Nullable Instant coolsAt,
        @Nullable UserId assigneeId,
        List<Part> stakeholders,
        @Nullable String pain,
        @Nullable String gain,
        @Nullable String decisionCriteria,
        Instant openedAt,
        @Nullable Instant acceptedAt,
        @Nullable LeadOutcome outcome,
        @Nullable Instant concludedAt) {

    /** A person's part in the purchase. */
    record Part(
            ContactId contactId,
            @Nullable BuyingRole role,
            @Nullable String attitude,
            boolean reached) {

        static Part of(Stakeholder person) {
            return new Part(person.contactId(), person.role(), person.attitude(), person.reached());
        }
    }

    static LeadJson of(LeadCard card) {
        return new LeadJson(
                card.id(),
                card.version(),
                card.number(),
                card.contactId(),
                card.companyId(),
                card.name(),
                card.interest(),
                card.temperature(),
                card.computed(),
                card.heat(),
                card.fit(),
                card.likelihood(),
                card.coolsAt(),
                card.assigneeId(),
                card.stakeholders().stream().map(Part::of).toList(),
                card.pain(),
                card.gain(),
                card.decisionCriteria(),
                card.openedAt(),
                card.acceptedAt(),
                card.outcome(),
                card.concludedAt());
    }
}
