package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * A lead as lists show it; pain, gain and criteria stand only in the card.
 *
 * @param likelihood to close, in percent; none while too few leads have closed to learn from
 */
public record LeadRow(
        LeadId id,
        long number,
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        String name,
        @Nullable String companyName,
        @Nullable String interest,
        Temperature temperature,
        double heat,
        @Nullable Fit fit,
        @Nullable Integer likelihood,
        @Nullable UserId assigneeId,
        @Nullable String assigneeName,
        LeadState state,
        Instant openedAt) {}
