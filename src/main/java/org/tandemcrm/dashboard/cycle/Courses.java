package org.tandemcrm.dashboard.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;

/** Reads the ways of the leads that began in a period. */
@Component
class Courses {

    private final JdbcClient jdbc;
    private final Firm firm;

    Courses(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /**
     * One for each lead, however often it became warm.
     *
     * @param person whose leads alone; everybody's if absent
     */
    List<Course> begun(Period period, @Nullable UserId person) {
        ZoneId zone = firm.zone();
        return jdbc.sql(
                        """
                        select l.opened_at, l.accepted_at, w.warm_at, w.hot_at,
                               case when f.result = 'WON' then f.closed_on end as won_on,
                               case when l.outcome = 'LOST' then l.concluded_at end as lost_at
                          from lead l
                          left join deal_facts f on f.lead_id = l.lead_id
                          left join lateral (
                               select min(t.at) as warm_at,
                                      min(t.at) filter (where t.to_temperature = 'HOT') as hot_at
                                 from temperature_change t
                                where t.lead_id = l.lead_id and t.to_temperature <> 'COLD') w on true
                         where l.deleted_at is null
                           and l.opened_at >= :from and l.opened_at < :to
                           and (:by::uuid is null or l.assignee_id = :by)
                        """)
                .param("from", Timestamp.from(period.start(zone)))
                .param("to", Timestamp.from(period.end(zone)))
                .param("by", person == null ? null : person.value())
                .query((row, n) -> course(row, zone))
                .list();
    }

    private static Course course(ResultSet row, ZoneId zone) throws SQLException {
        Instant opened = row.getTimestamp("opened_at").toInstant();
        Instant accepted = instant(row, "accepted_at");
        Instant won = later(accepted, closed(row, zone));
        Instant warm = instant(row, "warm_at");
        return new Course(
                opened.atZone(zone).toLocalDate(),
                opened,
                warm == null || accepted != null && accepted.isBefore(warm) ? accepted : warm,
                instant(row, "hot_at"),
                accepted,
                won,
                won == null ? instant(row, "lost_at") : null);
    }

    /** A close is known by its day: it is taken at its beginning, but never before the deal. */
    private static @Nullable Instant closed(ResultSet row, ZoneId zone) throws SQLException {
        LocalDate day = row.getObject("won_on", LocalDate.class);
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null || one.isBefore(other) ? other : one;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
