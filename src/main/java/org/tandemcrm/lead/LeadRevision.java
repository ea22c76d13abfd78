package org.tandemcrm.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** All that may be changed of a lead at once: what is known of it, whose it is, who has a part. */
public record LeadRevision(
        LeadDetails details,
        @Nullable UserId assigneeId,
        List<NewStakeholder> stakeholders,
        @Nullable ContactId main) {

    /** One that leaves whom the lead is about as it is. */
    public LeadRevision(
            LeadDetails details, @Nullable UserId assigneeId, List<NewStakeholder> stakeholders) {
        this(details, assigneeId, stakeholders, null);
    }

    public LeadRevision {
        stakeholders = List.copyOf(stakeholders);
    }
}
