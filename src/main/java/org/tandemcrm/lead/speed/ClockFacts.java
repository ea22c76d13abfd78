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
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.UserId;

/** Reads the clocks behind the figures. */
@Component
class ClockFacts {

    private static final String CLOCKS =
            """
            select k.campaign_id, c.name as campaign, p.user_id, p.name as person,
                   k.started_at, k.handed_off_at, k.stopped_at,
                   k.minutes_from_response, k.minutes_from_handoff, %s as answered,
                   %s as in_time, %s as decided
              from (select k.* from lead_clock k
                     where not exists (select from lead l where l.lead_id = k.lead_id
                                          and l.deleted_at is not null)) k
             cross join lateral (
                   select case when k.stopped_at is null
                               then (select l.assignee_id from lead l where l.lead_id = k.lead_id)
                               else k.stopped_with end as user_id) w
              left join campaign c on c.campaign_id = k.campaign_id
              left join user_account p on p.user_id = w.user_id
            """
                    .formatted(Waits.ANSWERED, Waits.IN_TIME, Waits.DECIDED);

    /** The clocks of some days, of one person or all. */
    private static final String SPAN =
            """
            select k.* from (%s) k
             where k.started_at >= :from and k.started_at < :until
               and (:of::uuid is null or k.user_id = :of)
            """
                    .formatted(CLOCKS);

    private final JdbcClient jdbc;
    private final KeptClocks kept;
    private final Firm firm;

    ClockFacts(JdbcClient jdbc, KeptClocks kept, Firm firm) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.firm = firm;
    }

    /**
     * @param of whose clocks alone; everybody's if absent
     */
    List<ClockFact> between(
            Instant from, Instant until, @Nullable UserId of, SpeedBasis basis, Instant now) {
        return rows(
                jdbc.sql(SPAN)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .param("now", Timestamp.from(now))
                        .param("of", of == null ? null : of.value()),
                basis,
                now);
    }

    /** The same by response, without campaigns and names, for sums over all of them. */
    List<ClockFact> nameless(Instant from, Instant until, @Nullable UserId of, Instant now) {
        WorkingCalendar calendar = firm.calendar();
        return kept.between(from, until).stream()
                .filter(clock -> clock.isOf(of))
                .map(clock -> clock.fact(calendar, now))
                .toList();
    }

    /** The same counted: those in time, of those for whom that is settled. */
    Share inTime(Instant from, Instant until, @Nullable UserId of, Instant now) {
        List<KeptClock> clocks =
                kept.between(from, until).stream().filter(clock -> clock.isOf(of)).toList();
        return new Share(
                clocks.stream().filter(KeptClock::isInTime).count(),
                clocks.stream().filter(clock -> clock.isDecided(now)).count());
    }

    private List<ClockFact> rows(JdbcClient.StatementSpec asked, SpeedBasis basis, Instant now) {
        WorkingCalendar calendar = firm.calendar();
        return asked.query((row, n) -> fact(row, basis, calendar, now)).list();
    }

    List<ClockFact> ofCampaign(
            CampaignId campaign, @Nullable UserId of, SpeedBasis basis, Instant now) {
        return rows(
                jdbc.sql(
                                CLOCKS
                                        + """
                                         where k.campaign_id = :campaign
                                           and (:of::uuid is null or p.user_id = :of)
                                        """)
                        .param("campaign", campaign.value())
                        .param("now", Timestamp.from(now))
                        .param("of", of == null ? null : of.value()),
                basis,
                now);
    }

    private static ClockFact fact(
            ResultSet row, SpeedBasis basis, WorkingCalendar calendar, Instant now)
            throws SQLException {
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
                row.getBoolean("answered"),
                row.getBoolean("in_time"),
                row.getBoolean("decided"),
                kept == null
                        ? ClockFact.minutes(calendar, since, endedAt == null ? now : endedAt)
                        : kept);
    }
}
