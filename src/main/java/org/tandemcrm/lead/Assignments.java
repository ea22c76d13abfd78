package org.tandemcrm.lead;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.AssignmentRule.Appointment;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.UserId;

/** Whose lead it is, and since when; the pool's where it is nobody's. */
@Component
class Assignments {

    private final EntityManager entities;
    private final AssignmentRule rule;
    private final AssignmentTrail trail;

    Assignments(EntityManager entities, AssignmentRule rule, AssignmentTrail trail) {
        this.entities = entities;
        this.rule = rule;
        this.trail = trail;
    }

    /** Finds an owner for a warm lead that has none at work; nobody: it stays in the pool. */
    Appointment find(LeadHead lead) {
        UserId present = lead.assignee();
        if (present != null && rule.isPresent(present)) {
            return Appointment.of(present, "Theirs already");
        }
        Appointment chosen = rule.choose(lead.prospect());
        set(lead, chosen.person(), chosen.why());
        return chosen;
    }

    /** Gives the lead to somebody, or to the pool. */
    void set(LeadHead lead, @Nullable UserId to, String cause) {
        set(lead, to, cause, null);
    }

    /**
     * Gives it away for the sake of an absence, if one is named. The entity may be managed in this
     * transaction and moves with its row; whoever else assigns the same lead waits for the row.
     */
    void set(LeadHead lead, @Nullable UserId to, String cause, @Nullable AbsenceId absence) {
        if (Objects.equals(to, lead.assignee())) {
            return;
        }
        entities.flush();
        entities.createNativeQuery("select 1 from lead where lead_id = :lead for no key update")
                .setParameter("lead", lead.id().value())
                .getResultList();
        Lead kept = entities.find(Lead.class, lead.id());
        entities.refresh(kept);
        kept.assign(to);
        entities.flush();
        trail.write(lead.id(), to, cause, absence);
    }
}
