package org.tandemcrm.lead;

import org.springframework.stereotype.Component;
import org.tandemcrm.user.UserId;

/** Whose lead becomes whose by what people do. */
@Component
class Ownership {

    private final LeadHeads heads;
    private final AssignmentRule rule;
    private final Assignments assignments;
    private final Temperatures temperatures;

    Ownership(
            LeadHeads heads,
            AssignmentRule rule,
            Assignments assignments,
            Temperatures temperatures) {
        this.heads = heads;
        this.rule = rule;
        this.assignments = assignments;
        this.temperatures = temperatures;
    }

    /** A warm lead of the pool belongs to the first salesperson who works it. */
    void taken(LeadId id, UserId by) {
        LeadHead lead = heads.of(id);
        if (lead.assignee() == null
                && !lead.isConcluded()
                && rule.works(by)
                && temperatures.isWarm(id)) {
            assignments.set(lead, by, "Worked it first");
        }
    }
}
