package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.RuleBroken;
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
    private final BearingsReading bearings;

    WarmLeads(QueueReading reading, Claims claims, LeadFiles files, BearingsReading bearings) {
        this.reading = reading;
        this.claims = claims;
        this.files = files;
        this.bearings = bearings;
    }

    /**
     * A person's queue with the pool; everybody's if no assignee is named. Others' queues are for
     * owners and marketers.
     */
    @Transactional(readOnly = true)
    public List<QueueEntry> of(@Nullable UserId assignee, int most) {
        Viewer reader = files.viewer();
        boolean own = assignee != null && assignee.equals(reader.id());
        if (!own && !reader.may(Right.PLAN_CAMPAIGNS)) {
            throw new NotAllowed("You see your own queue and the pool.");
        }
        return assignee == null
                ? reading.ofEverybody(reader.id(), most)
                : reading.of(assignee, reader.id(), most);
    }

    /** How to go about a lead now. */
    @Transactional(readOnly = true)
    public Bearings bearings(LeadId id) {
        return bearings.of(id);
    }

    /** Whether the current user may work the lead: their own, the pool's, or an owner any. */
    @Transactional(readOnly = true)
    public boolean mayWork(LeadId id) {
        return files.mayReaderWork(id);
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
        return claims.take(id, files.viewer().id());
    }

    /** Claims the lead and lets go of every other that the current user has. */
    public Instant turnTo(LeadId id) {
        Instant until = claim(id);
        claims.releaseOthers(id, files.viewer().id());
        return until;
    }

    /** RuleBroken "already-claimed" if somebody else works on the lead at this moment. */
    public void refuseIfAnothersNow(LeadId id) {
        claims.refuseIfAnothers(id, files.viewer().id());
    }

    /** Gives the current user's claim back. */
    public void release(LeadId id) {
        claims.release(id, files.viewer().id());
    }
}
