package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;

/** Whose lead it is, and since when; the pool's where it is nobody's. */
@Component
class Assignments {

    private final JdbcClient jdbc;
    private final AssignmentRule rule;
    private final Measures measures;
    private final CurrentUser me;

    Assignments(JdbcClient jdbc, AssignmentRule rule, Measures measures, CurrentUser me) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.measures = measures;
        this.me = me;
    }

    /** Finds an owner for a warm lead that has none at work; null: it stays in the pool. */
    @Nullable UserId find(LeadHead lead) {
        if (lead.assignee() != null && rule.isAtWork(lead.assignee())) {
            return lead.assignee();
        }
        UserId chosen = rule.choose(lead).orElse(null);
        set(lead, chosen, "By the rule of assignment");
        return chosen;
    }

    /** Gives the lead to somebody, or to the pool. */
    void set(LeadHead lead, @Nullable UserId to, String cause) {
        if (to == null ? lead.assignee() == null : to.equals(lead.assignee())) {
            return;
        }
        UUID assignee = to == null ? null : to.value();
        jdbc.sql("update lead set assignee_id = :to, version = version + 1 where lead_id = :lead")
                .param("to", assignee)
                .param("lead", lead.id().value())
                .update();
        jdbc.sql(
                        """
                        insert into lead_assignment (lead_assignment_id, lead_id, assignee_id, at,
                            cause, actor_id)
                        values (:id, :lead, :to, :now, :cause, :by)
                        """)
                .param("id", Ids.next())
                .param("lead", lead.id().value())
                .param("to", assignee)
                .param("now", stamp(measures.now()))
                .param("cause", cause)
                .param("by", me.find().map(viewer -> viewer.id().value()).orElse(null))
                .update();
    }
}
