package org.tandemcrm.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** All that may be changed of a lead at once: what is known of it, whose it is, who has a part. */
public record LeadRevision(
        LeadDetails details, @Nullable UserId assigneeId, List<NewStakeholder> stakeholders) {

    public LeadRevision {
        stakeholders = List.copyOf(stakeholders);
    }
}
