package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** The warm and hot leads in the order in which they are worked, and who works on them. */
@Service
@Transactional
public class WarmLeads {

    private final QueueReading reading;
    private final Claims claims;
    private final LeadFiles files;
    private final CurrentUser me;

    WarmLeads(QueueReading reading, Claims claims, LeadFiles files, CurrentUser me) {
        this.reading = reading;
        this.claims = claims;
        this.files = files;
        this.me = me;
    }

    /**
     * A person's queue with the pool; everybody's if no assignee is named. Others' queues are for
     * owners and marketers.
     */
    @Transactional(readOnly = true)
    public List<QueueEntry> of(@Nullable UserId assignee, int most) {
        Viewer reader = me.get();
        boolean own = assignee != null && assignee.equals(reader.id());
        if (!own && !reader.may(Right.PLAN_CAMPAIGNS)) {
            throw new NotAllowed("You see your own queue and the pool.");
        }
        return assignee == null
                ? reading.ofEverybody(reader.id(), most)
                : reading.of(assignee, reader.id(), most);
    }

    /**
     * Locks the lead for the current user for 30 minutes; RuleBroken "already-claimed" if another
     * has it.
     *
     * @return until when it is theirs
     */
    public Instant claim(LeadId id) {
        LeadHead lead = files.headToWork(id);
        if (lead.isConcluded()) {
            throw new RuleBroken("lead-concluded", "This lead is concluded.");
        }
        return claims.take(id, me.get().id());
    }

    /** Gives the current user's claim back. */
    public void release(LeadId id) {
        claims.release(id, me.get().id());
    }
}
