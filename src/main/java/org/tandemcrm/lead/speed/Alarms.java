package org.tandemcrm.lead.speed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.UserId;

/** Which clocks are to ring, and what has been told about each. */
@Component
class Alarms {

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Clock clock;

    Alarms(JdbcClient jdbc, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Some of the clocks whose alarm has come, which nobody else is at. */
    List<RunningClock> lockDue(int most) {
        return jdbc.sql(
                        """
                        select k.lead_clock_id, k.lead_id, k.started_at, k.due_at,
                               k.warned_at is not null as warned,
                               k.breached_at is not null as breached, l.assignee_id,
                               l.deleted_at is null and l.concluded_at is null
                                 and l.accepted_at is null as waits,
                               case when c.contact_id is not null then %s else co.name end as name
                          from lead_clock k
                          join lead l on l.lead_id = k.lead_id
                          left join contact c on c.contact_id = l.contact_id
                          left join company co on co.company_id = l.company_id
                         where k.stopped_at is null and k.alarm_at <= :now
                         order by k.alarm_at limit :most
                           for update of k skip locked
                        """
                                .formatted(ContactNames.SHOWN_SQL))
                .param("now", Timestamp.from(now()))
                .param("most", most)
                .query(Alarms::clock)
                .list();
    }

    void done(RunningClock clock, AlarmStep step) {
        Instant next = next(clock, step);
        jdbc.sql(
                        """
                        update lead_clock
                           set alarm_at = :next,
                               warned_at = case when :warned then :now else warned_at end,
                               breached_at = case when :breached then :now else breached_at end,
                               escalated_at = case when :escalated then :now else escalated_at end
                         where lead_clock_id = :id
                        """)
                .param("next", next == null ? null : Timestamp.from(next))
                .param("now", Timestamp.from(now()))
                .param("warned", step == AlarmStep.WARN)
                .param("breached", step == AlarmStep.BREACH || step == AlarmStep.BREACH_IN_POOL)
                .param("escalated", step == AlarmStep.ESCALATE || step == AlarmStep.BREACH_IN_POOL)
                .param("id", clock.id())
                .update();
    }

    /** In working hours, as the clock runs; whoever hears of it late has the same time to act. */
    private @Nullable Instant next(RunningClock clock, AlarmStep step) {
        return switch (step) {
            case WARN -> clock.dueAt();
            case BREACH ->
                    firm.calendar()
                            .plus(
                                    clock.dueAt().isBefore(now()) ? now() : clock.dueAt(),
                                    Duration.ofHours(firm.settings().policies().escalationHours()));
            case BREACH_IN_POOL, ESCALATE, NOTHING -> null;
        };
    }

    private static RunningClock clock(ResultSet row, int n) throws SQLException {
        UUID assignee = row.getObject("assignee_id", UUID.class);
        return new RunningClock(
                row.getObject("lead_clock_id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getString("name"),
                assignee == null ? null : new UserId(assignee),
                row.getBoolean("waits"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("warned"),
                row.getBoolean("breached"));
    }
}
