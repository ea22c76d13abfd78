package org.tandemcrm.queue.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/**
 * Whose queue is wanted, and which lead of it in focus.
 *
 * @param lead the first one, if none is named
 * @param assignee "me", "any" or a person's id
 */
record Wanted(@Nullable LeadId lead, String assignee) {

    @Nullable UserId whose(Viewer me) {
        return switch (assignee) {
            case "me" -> me.id();
            case "any" -> null;
            default -> UserId.of(assignee);
        };
    }
}
