package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * A lead as its page shows it.
 *
 * @param name the main person, or the company where no person is known
 * @param temperature the shown one: an override counts until it ends
 * @param computed the one that follows from the evidence
 * @param heat the decayed sum of the evidence at this moment, in points
 * @param fit how well the buyer matches whom the company looks for
 * @param likelihood to close, in percent; none while too few leads have closed to learn from
 * @param acceptedAt when a salesperson made it a deal
 * @param coolsAt when it falls a step if nothing happens
 */
public record LeadCard(
        LeadId id,
        long version,
        long number,
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        String name,
        @Nullable String companyName,
        @Nullable String interest,
        Temperature temperature,
        Temperature computed,
        double heat,
        @Nullable Fit fit,
        @Nullable Integer likelihood,
        @Nullable Instant coolsAt,
        @Nullable UserId assigneeId,
        @Nullable String assigneeName,
        @Nullable String pain,
        @Nullable String gain,
        @Nullable String decisionCriteria,
        List<Stakeholder> stakeholders,
        Instant openedAt,
        @Nullable Instant acceptedAt,
        @Nullable LeadOutcome outcome,
        @Nullable Instant concludedAt) {

    /** Whether a deal of it is open. */
    public boolean hasOpenDeal() {
        return acceptedAt != null && concludedAt == null;
    }

    public boolean isConcluded() {
        return concludedAt != null;
    }

    /** Whether somebody of those who have a part decides or pays. */
    public boolean isDeciderNamed() {
        return stakeholders.stream().anyMatch(Stakeholder::decides);
    }

    /** Whether somebody who decides or pays ever answered or spoke with us. */
    public boolean isDeciderReached() {
        return stakeholders.stream().anyMatch(person -> person.decides() && person.reached());
    }

    /** Whether a person set another temperature than the one that follows from the evidence. */
    public boolean isOverruled() {
        return temperature != computed;
    }
}
