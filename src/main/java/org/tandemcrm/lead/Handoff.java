package org.tandemcrm.lead;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.AssignmentRule.Appointment;
import org.tandemcrm.user.UserId;

/**
 * Hands a lead that became warm from marketing to sales, in the transaction of the fact that warmed
 * it (R4): it gets an owner or stays in the pool, its clock starts, and whoever is to act hears of
 * it.
 */
@Component
class Handoff {

    private final LeadHeads heads;
    private final Assignments assignments;
    private final Clocks clocks;
    private final LeadBell bell;

    Handoff(LeadHeads heads, Assignments assignments, Clocks clocks, LeadBell bell) {
        this.heads = heads;
        this.assignments = assignments;
        this.clocks = clocks;
        this.bell = bell;
    }

    void after(LeadId id, Turn turn, Occasion occasion) {
        LeadHead lead = heads.of(id);
        clocks.answered(id, occasion.at());
        if (!turn.isWarm()) {
            clocks.lapse(id);
        }
        if (lead.hasOpenDeal()) {
            bell.dealNews(lead, occasion);
        } else if (!lead.isConcluded() && (turn.becameWarm() || turn.becameHot())) {
            handOff(lead, turn, occasion);
        }
    }

    /** It gets an owner or stays in the pool, and finds its place by itself. */
    void quietly(LeadId id) {
        LeadHead lead = heads.of(id);
        if (!lead.hasOpenDeal() && !lead.isConcluded()) {
            assignments.find(lead);
        }
    }

    /** It cooled before anybody tried: nobody is to answer any more. */
    void cooled(LeadId id) {
        clocks.lapse(id);
    }

    private void handOff(LeadHead lead, Turn turn, Occasion occasion) {
        Appointment found = assignments.find(lead);
        UserId assignee = found.person();
        if (bell.isNews(occasion)) {
            clocks.start(lead.id(), occasion.at(), turn.after());
        }
        bell.warmLead(lead, assignee == null ? List.of() : List.of(assignee), turn, occasion);
        if (found.wanting()) {
            bell.nobodyFree(lead, occasion);
        }
    }
}
