package org.tandemcrm.dashboard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.UserId;

/** Counts the leads whose promised response time has run out, or soon will. */
@Component
class RunningClocks {

    static final Duration SOON = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    RunningClocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many are past their time, and how many will be within two hours. */
    record Count(long late, long soon) {}

    /**
     * @param assignee whose leads, with the pool's; everybody's if absent
     */
    Count of(@Nullable UserId assignee) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        select count(*) filter (where t.due_at < :now) as late,
                               count(*) filter (where t.due_at >= :now) as soon
                          from lead_clock t join lead l on l.lead_id = t.lead_id
                         where t.stopped_at is null and t.due_at < :soon
                           and l.outcome is null and l.deleted_at is null
                           and (:by::uuid is null or l.assignee_id = :by or l.assignee_id is null)
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .param("by", assignee == null ? null : assignee.value())
                .query((row, n) -> new Count(row.getLong("late"), row.getLong("soon")))
                .single();
    }
}
