package org.tandemcrm.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;

/**
 * A lead that sales gave back and that marketing keeps warm.
 *
 * @param until the day on which it is worth another try, if somebody knows one
 * @param returns whether it comes back to the queue on that day by itself
 * @param campaign the one that they answered last
 */
public record HandedBackRow(
        LeadId id,
        @Nullable ContactId contactId,
        String name,
        @Nullable String companyName,
        HandbackReason reason,
        @Nullable String note,
        Instant at,
        @Nullable String byName,
        @Nullable LocalDate until,
        boolean returns,
        @Nullable String campaign) {}
