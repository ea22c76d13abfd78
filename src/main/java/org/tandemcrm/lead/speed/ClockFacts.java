package org.tandemcrm.lead.speed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.lead.ClockEnd;
import org.tandemcrm.user.UserId;

/** Reads the clocks behind the figures. */
@Component
class ClockFacts {

    private static final String CLOCKS =
            """
            select k.campaign_id, c.name as campaign, p.user_id, p.name as person,
                   k.started_at, k.handed_off_at, k.due_at, k.stopped_at, k.ended_by,
                   k.minutes_from_response, k.minutes_from_handoff
              from lead_clock k
              join lead l on l.lead_id = k.lead_id and l.deleted_at is null
              left join campaign c on c.campaign_id = k.campaign_id
              left join user_account p on p.user_id =
                   case when k.stopped_at is null then l.assignee_id else k.stopped_with end
            """;

    private final JdbcClient jdbc;
    private final Firm firm;

    ClockFacts(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /**
     * @param of whose clocks alone; everybody's if absent
     */
    List<ClockFact> between(
            Instant from, Instant until, @Nullable UserId of, SpeedBasis basis, Instant now) {
        WorkingCalendar calendar = firm.calendar();
        return jdbc.sql(
                        CLOCKS
                                + """
                                 where k.started_at >= :from and k.started_at < :until
                                   and (:of::uuid is null or p.user_id = :of)
                                """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("of", of == null ? null : of.value())
                .query((row, n) -> fact(row, basis, calendar, now))
                .list();
    }

    List<ClockFact> ofCampaign(
            CampaignId campaign, @Nullable UserId of, SpeedBasis basis, Instant now) {
        WorkingCalendar calendar = firm.calendar();
        return jdbc.sql(
                        CLOCKS
                                + """
                                 where k.campaign_id = :campaign
                                   and (:of::uuid is null or p.user_id = :of)
                                """)
                .param("campaign", campaign.value())
                .param("of", of == null ? null : of.value())
                .query((row, n) -> fact(row, basis, calendar, now))
                .list();
    }

    private static ClockFact fact(
            ResultSet row, SpeedBasis basis, WorkingCalendar calendar, Instant now)
            throws SQLException {
        String end = row.getString("ended_by");
        Timestamp stopped = row.getTimestamp("stopped_at");
        Instant endedAt = stopped == null ? null : stopped.toInstant();
        boolean response = basis == SpeedBasis.RESPONSE;
        Integer kept =
                row.getObject(
                        response ? "minutes_from_response" : "minutes_from_handoff", Integer.class);
        Instant since = row.getTimestamp(response ? "started_at" : "handed_off_at").toInstant();
        return new ClockFact(
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign"),
                row.getObject("user_id", UUID.class),
                row.getString("person"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                endedAt,
                end == null ? null : ClockEnd.valueOf(end),
                kept == null ? minutes(calendar, since, endedAt == null ? now : endedAt) : kept);
    }

    private static double minutes(WorkingCalendar calendar, Instant since, Instant until) {
        return until.isBefore(since) ? 0 : calendar.between(since, until).toMinutes();
    }
}
