package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** What a rule needs to know of a lead. */
record LeadHead(
        LeadId id,
        @Nullable ContactId contact,
        @Nullable CompanyId company,
        String name,
        @Nullable UserId assignee,
        @Nullable Instant acceptedAt,
        @Nullable Instant concludedAt) {

    Prospect prospect() {
        return new Prospect(id, contact, company, assignee);
    }

    boolean isConcluded() {
        return concludedAt != null;
    }

    boolean hasOpenDeal() {
        return acceptedAt != null && concludedAt == null;
    }
}
