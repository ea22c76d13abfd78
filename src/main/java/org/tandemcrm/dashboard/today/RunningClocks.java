package org.tandemcrm.dashboard.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.user.Salespeople;

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
     * @param whose leads, with the pool's
     */
    Count of(Salespeople whose) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        select count(*) filter (where t.due_at < :now) as late,
                               count(*) filter (where t.due_at >= :now) as soon
                          from lead_clock t join lead l on l.lead_id = t.lead_id
                         where t.stopped_at is null and t.due_at < :soon
                           and l.outcome is null and l.deleted_at is null
                           and (l.assignee_id is null or %s)
                        """
                                .formatted(Salespeople.are("l.assignee_id")))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .param("by", whose.by())
                .query((row, n) -> new Count(row.getLong("late"), row.getLong("soon")))
                .single();
    }

    /** Those past their time, the longest first. */
    List<TodayLine> late(Wish wish) {
        return jdbc.sql(
                        """
                        select l.lead_id, t.due_at, u.name as assignee_name,
                               case when c.contact_id is not null then %s else k.name end as name
                          from lead_clock t join lead l on l.lead_id = t.lead_id
                          left join contact c on c.contact_id = l.contact_id
                          left join company k on k.company_id = l.company_id
                          left join user_account u on u.user_id = l.assignee_id
                         where t.stopped_at is null and t.due_at < :now
                           and l.outcome is null and l.deleted_at is null
                           and (l.assignee_id is null or %s)
                         order by t.due_at, l.lead_id limit :most
                        """
                                .formatted(
                                        ContactNames.SHOWN_SQL, Salespeople.are("l.assignee_id")))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", wish.whose().by())
                .param("most", wish.most())
                .query((row, n) -> line(row))
                .list();
    }

    private static TodayLine line(ResultSet row) throws SQLException {
        String assignee = row.getString("assignee_name");
        return TodayLine.at(
                row.getString("name"),
                assignee == null ? "nobody yet" : assignee,
                row.getTimestamp("due_at").toInstant(),
                "/leads/" + row.getObject("lead_id", UUID.class));
    }
}
