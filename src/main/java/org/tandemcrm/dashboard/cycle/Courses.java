package org.tandemcrm.dashboard.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/** Reads the ways of the leads that began in a period. */
@Component
class Courses {

    /** A hundred thousand moments are read several times quicker as numbers. */
    private static final String MOMENTS =
            Stream.of("opened_at", "warm_at", "hot_at", "accepted_at", "won_at", "lost_at")
                    .map("(date_part('epoch', w.%s) * 1000000)::bigint"::formatted)
                    .collect(Collectors.joining(", "));

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
     * @param whose leads alone
     */
    List<Course> begun(Period period, Salespeople whose) {
        ZoneId zone = firm.zone();
        return jdbc.sql(
                        """
                        select %s from %s w
                         where w.opened_at >= :from and w.opened_at < :to
                           and %s
                        """
                                .formatted(MOMENTS, Ways.SQL, Salespeople.are("w.assignee_id")))
                .param("zone", zone.getId())
                .param("from", Timestamp.from(period.start(zone)))
                .param("to", Timestamp.from(period.end(zone)))
                .param("by", whose.by())
                .query((row, n) -> course(row, zone))
                .list();
    }

    private static Course course(ResultSet row, ZoneId zone) throws SQLException {
        Instant opened = moment(row.getLong(1));
        return new Course(
                opened.atZone(zone).toLocalDate(),
                opened,
                instant(row, 2),
                instant(row, 3),
                instant(row, 4),
                instant(row, 5),
                instant(row, 6));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : moment(micros);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
