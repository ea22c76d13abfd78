package org.tandemcrm.dashboard.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

    /** Where the company sits, so that its days are counted there. */
    ZoneId zone() {
        return firm.zone();
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
                        select w.* from %s w
                         where w.opened_at >= :from and w.opened_at < :to
                           and (:by::uuid is null or w.assignee_id = :by)
                        """
                                .formatted(Ways.SQL))
                .param("zone", zone.getId())
                .param("from", Timestamp.from(period.start(zone)))
                .param("to", Timestamp.from(period.end(zone)))
                .param("by", person == null ? null : person.value())
                .query((row, n) -> course(row, zone))
                .list();
    }

    private static Course course(ResultSet row, ZoneId zone) throws SQLException {
        Instant opened = row.getTimestamp("opened_at").toInstant();
        return new Course(
                opened.atZone(zone).toLocalDate(),
                opened,
                instant(row, "warm_at"),
                instant(row, "hot_at"),
                instant(row, "accepted_at"),
                instant(row, "won_at"),
                instant(row, "lost_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
