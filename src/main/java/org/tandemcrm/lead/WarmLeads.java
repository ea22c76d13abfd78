package org.tandemcrm.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tandemcrm.user.UserId;

/** The warm and hot leads in the order in which they are worked, and who works on them. */
@Service
public class WarmLeads {

    /** A person's queue with the pool; everybody's if no assignee is named. */
    public List<QueueEntry> of(@Nullable UserId assignee, int most) {
        throw new UnsupportedOperationException();
    }

    /**
     * Locks the lead for the current user for 30 minutes; RuleBroken "already-claimed" if another
     * has it.
     */
    public void claim(LeadId id) {
        throw new UnsupportedOperationException();
    }

    /** Gives the current user's claim back. */
    public void release(LeadId id) {
        throw new UnsupportedOperationException();
    }
}
