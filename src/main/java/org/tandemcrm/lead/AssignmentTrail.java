package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Keeps every change of hand with its time, cause and actor (R10). */
@Component
class AssignmentTrail {

    private final JdbcClient jdbc;
    private final Measures measures;
    private final CurrentUser me;

    AssignmentTrail(JdbcClient jdbc, Measures measures, CurrentUser me) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.me = me;
    }

    /**
     * @param absence for whose sake it was handed on
     */
    void write(LeadId lead, @Nullable UserId to, String cause, @Nullable AbsenceId absence) {
        jdbc.sql(
                        """
                        insert into lead_assignment (lead_assignment_id, lead_id, assignee_id, at,
                            cause, actor_id, absence_id)
                        values (:id, :lead, :to, :now, :cause, :by, :absence)
                        """)
                .param("id", Ids.next())
                .param("lead", lead.value())
                .param("to", to == null ? null : to.value())
                .param("now", stamp(measures.now()))
                .param("cause", cause)
                .param("by", actorValue())
                .param("absence", absence == null ? null : absence.value())
                .update();
    }

    /** Whoever accepts a lead of the pool has it from then on; their hand is kept as well. */
    void catchUp(LeadId lead, String cause) {
        jdbc.sql(
                        """
                        insert into lead_assignment (lead_assignment_id, lead_id, assignee_id, at,
                            cause, actor_id)
                        select :id, l.lead_id, l.assignee_id, :now, :cause, :by
                          from lead l
                         where l.lead_id = :lead and l.assignee_id is not null
                           and l.assignee_id is distinct from
                               (select a.assignee_id from lead_assignment a
                                 where a.lead_id = l.lead_id
                                 order by a.at desc, a.lead_assignment_id desc limit 1)
                        """)
                .param("id", Ids.next())
                .param("lead", lead.value())
                .param("now", stamp(measures.now()))
                .param("cause", cause)
                .param("by", actorValue())
                .update();
    }

    private @Nullable UUID actorValue() {
        UserId actor = actor();
        return actor == null ? null : actor.value();
    }

    @Nullable UserId actor() {
        return me.find().map(Viewer::id).orElse(null);
    }
}
