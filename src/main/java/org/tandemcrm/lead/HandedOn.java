package org.tandemcrm.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemcrm.lead.AssignmentRule.Appointment;
import org.tandemcrm.user.UserId;

/** Which leads went to whom when somebody's work was handed on. */
class HandedOn {

    private final Map<UserId, List<LeadHead>> given = new LinkedHashMap<>();
    private final List<LeadHead> pool = new ArrayList<>();
    private boolean wanting;

    void add(LeadHead lead, Appointment to) {
        UserId person = to.person();
        if (person == null) {
            pool.add(lead);
            wanting |= to.wanting();
        } else {
            given.computeIfAbsent(person, p -> new ArrayList<>()).add(lead);
        }
    }

    Map<UserId, List<LeadHead>> given() {
        return given;
    }

    List<LeadHead> pool() {
        return pool;
    }

    /** Whether somebody was looked for and nobody was free. */
    boolean wanting() {
        return wanting;
    }
}
