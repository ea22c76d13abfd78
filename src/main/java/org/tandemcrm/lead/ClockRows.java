package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.UserId;

/** Reads and writes the rows of clocks. */
@Component
class ClockRows {

    /** Whatever we did, and what they did in person or by phone; a letter of theirs waits on. */
    private static final String FIRST_ANSWER =
            """
            select a.at, a.by, a.how from (
              select t.occurred_at as at, t.user_id as by,
                     case t.direction when 'OUTBOUND' then 'ATTEMPT' else 'THEY_CALLED' end as how
                from lead_touch lt join touch t on t.touch_id = lt.touch_id
               where lt.lead_id = k.lead_id and t.occurred_at >= k.started_at
                 and (t.direction = 'OUTBOUND' or t.channel in ('PHONE', 'VISIT', 'MEETING', 'EVENT'))
              union all
              select e.occurred_at, e.recorded_by, 'THEY_CALLED'
                from evidence e
               where e.lead_id = k.lead_id and e.occurred_at >= k.started_at
                 and e.touch_id is null and (e.kind = 'CALLED' or e.channel = 'PHONE')) a
             order by a.at, a.how limit 1
            """;

    private static final String CLOCKS =
            """
            select k.lead_clock_id, k.lead_id, k.started_at, k.handed_off_at, k.stopped_at,
                   k.ended_by, a.at, a.by, a.how
              from lead_clock k left join lateral (%s) a on true
            """
                    .formatted(FIRST_ANSWER);

    private final JdbcClient jdbc;
    private final LeadRewriting rewriting;

    ClockRows(JdbcClient jdbc, LeadRewriting rewriting) {
        this.jdbc = jdbc;
        this.rewriting = rewriting;
    }

    /** What a clock starts with; it rings first at {@code warnAt}. */
    record Start(
            Instant since,
            Instant handedOffAt,
            Instant dueAt,
            Instant warnAt,
            Temperature temperature) {}

    /** What ended the wait. */
    record Answer(Instant at, @Nullable UserId by, ClockEnd how) {}

    /** Working minutes from the response and from the hand-off. */
    record Minutes(int fromResponse, int fromHandoff) {}

    /** A clock and the first answer that is known, if there is one. */
    record Clock(
            UUID id,
            LeadId lead,
            Instant startedAt,
            Instant handedOffAt,
            @Nullable Instant stoppedAt,
            @Nullable ClockEnd endedBy,
            @Nullable Answer known) {

        boolean hasNewAnswer() {
            return known != null
                    && (stoppedAt == null
                            || known.at().isBefore(stoppedAt)
                            || endedByTouch() && !known.at().equals(stoppedAt));
        }

        boolean lostItsAnswer() {
            return known == null && endedByTouch();
        }

        private boolean endedByTouch() {
            return endedBy == ClockEnd.ATTEMPT || endedBy == ClockEnd.THEY_CALLED;
        }

        Answer answer() {
            return Objects.requireNonNull(known);
        }
    }

    /** Facts of one lead come one after the other. */
    void lock(LeadId lead) {
        jdbc.sql("select 1 from lead_heat where lead_id = ? for update")
                .param(lead.value())
                .query(Integer.class)
                .optional();
    }

    void start(LeadId lead, Start start) {
        rewriting.tell(lead);
        jdbc.sql(
                        """
                        insert into lead_clock (lead_clock_id, lead_id, started_at, handed_off_at,
                            due_at, alarm_at, temperature, started_with, campaign_id)
                        select :id, l.lead_id, :since, :now, :due, :warn, :temperature,
                               l.assignee_id,
                               (select e.campaign_id from evidence e
                                 where e.lead_id = l.lead_id and e.occurred_at = :since
                                   and e.campaign_id is not null
                                 order by e.recorded_at, e.campaign_id limit 1)
                          from lead l where l.lead_id = :lead
                        on conflict (lead_id) where stopped_at is null
                        do update set
                           due_at = least(lead_clock.due_at, excluded.due_at),
                           temperature = excluded.temperature,
                           alarm_at = case
                             when lead_clock.breached_at is not null then lead_clock.alarm_at
                             when lead_clock.warned_at is not null
                               then least(lead_clock.due_at, excluded.due_at)
                             else least(lead_clock.alarm_at, excluded.alarm_at) end
                        """)
                .param("id", Ids.next())
                .param("lead", lead.value())
                .param("since", stamp(start.since()))
                .param("now", stamp(start.handedOffAt()))
                .param("due", stamp(start.dueAt()))
                .param("warn", stamp(start.warnAt()))
                .param("temperature", start.temperature().name())
                .update();
    }

    boolean isRunning(LeadId lead, Instant by) {
        return jdbc.sql(
                        """
                        select exists (select from lead_clock
                                        where lead_id = ? and stopped_at is null
                                          and started_at <= ?)
                        """)
                .params(lead.value(), stamp(by))
                .query(Boolean.class)
                .single();
    }

    boolean isAccepted(LeadId lead) {
        return jdbc.sql(
                        """
                        select accepted_at is not null and concluded_at is null from lead
                         where lead_id = ?
                        """)
                .param(lead.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Clock> running(LeadId lead) {
        return jdbc.sql(CLOCKS + " where k.lead_id = ? and k.stopped_at is null for update of k")
                .param(lead.value())
                .query(ClockRows::clock)
                .optional();
    }

    List<Clock> toSettle(LeadId lead) {
        return jdbc.sql(CLOCKS + " where k.lead_id = ? order by k.started_at for update of k")
                .param(lead.value())
                .query(ClockRows::clock)
                .list();
    }

    void stop(Clock clock, Answer answer, Minutes minutes) {
        rewriting.tell(clock.lead());
        jdbc.sql(
                        """
                        update lead_clock
                           set stopped_at = :at, stopped_by = :by, ended_by = :how,
                               minutes_from_response = :response, minutes_from_handoff = :handoff,
                               stopped_with = coalesce(
                                   (select assignee_id from lead
                                     where lead.lead_id = lead_clock.lead_id), :by)
                         where lead_clock_id = :id
                        """)
                .param("at", stamp(answer.at()))
                .param("by", answer.by() == null ? null : answer.by().value())
                .param("how", answer.how().name())
                .param("response", minutes.fromResponse())
                .param("handoff", minutes.fromHandoff())
                .param("id", clock.id())
                .update();
    }

    /** What ended it was taken back. */
    void runOn(Clock clock) {
        rewriting.tell(clock.lead());
        jdbc.sql(
                        """
                        update lead_clock
                           set stopped_at = null, stopped_by = null, ended_by = null,
                               stopped_with = null, minutes_from_response = null,
                               minutes_from_handoff = null
                         where lead_clock_id = ?
                        """)
                .param(clock.id())
                .update();
    }

    private static Clock clock(ResultSet row, int n) throws SQLException {
        String ended = row.getString("ended_by");
        Instant known = Rows.instantOrNull(row, "at");
        return new Clock(
                row.getObject("lead_clock_id", UUID.class),
                Rows.lead(row),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "handed_off_at"),
                Rows.instantOrNull(row, "stopped_at"),
                ended == null ? null : ClockEnd.valueOf(ended),
                known == null
                        ? null
                        : new Answer(
                                known,
                                Rows.idOrNull(row, "by", UserId::new),
                                ClockEnd.valueOf(row.getString("how"))));
    }
}
