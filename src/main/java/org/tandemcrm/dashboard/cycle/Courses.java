package org.tandemcrm.dashboard.cycle;

import static org.tandemcrm.shared.Micros.NEVER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/** The ways of the leads that began in a period, kept in memory. */
@Component
class Courses {

    private final LeadMemory<Course, List<MonthWaits>> kept;
    private final Firm firm;

    Courses(JdbcClient jdbc, Firm firm, LeadMemories memories) {
        this.kept = memories.of(new Facts(jdbc, firm));
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
        List<Course> all = kept.between(period.start(zone), period.end(zone));
        return whose.isEverybody()
                ? all
                : all.stream().filter(course -> course.isOf(whose)).toList();
    }

    /** How long the same waited, by the months in which they began. */
    List<MonthWaits> months(Period period, Salespeople whose) {
        ZoneId zone = firm.zone();
        return whose.isEverybody()
                ? kept.digests(period.start(zone), period.end(zone)).stream()
                        .flatMap(List::stream)
                        .toList()
                : MonthWaits.of(begun(period, whose), zone);
    }

    private record Facts(JdbcClient jdbc, Firm firm)
            implements LeadMemory.Source<Course, List<MonthWaits>> {

        /** A hundred thousand moments are read several times quicker as numbers. */
        private static final String MOMENTS =
                Stream.of("opened_at", "warm_at", "hot_at", "accepted_at", "won_at", "lost_at")
                        .map(moment -> Micros.sql("w." + moment))
                        .collect(Collectors.joining(", "));

        /** The day of a close begins where the company sits. */
        @Override
        public ZoneId zone() {
            return firm.zone();
        }

        @Override
        public List<MonthWaits> digest(List<Course> rows) {
            return MonthWaits.of(rows, zone());
        }

        @Override
        public List<Course> read(Instant from, Instant until, @Nullable Collection<UUID> leads) {
            return jdbc.sql(
                            """
                            select w.lead_id, w.assignee_id, %s from %s w
                             where w.opened_at >= :from and w.opened_at < :until %s
                            """
                                    .formatted(
                                            MOMENTS,
                                            Ways.SQL,
                                            leads == null ? "" : "and w.lead_id = any(:leads)"))
                    .param("zone", zone().getId())
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                    .query((row, n) -> course(row))
                    .list();
        }

        private static Course course(ResultSet row) throws SQLException {
            return new Course(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getLong(3),
                    moment(row, 4),
                    moment(row, 5),
                    moment(row, 6),
                    moment(row, 7),
                    moment(row, 8));
        }

        private static long moment(ResultSet row, int column) throws SQLException {
            long micros = row.getLong(column);
            return row.wasNull() ? NEVER : micros;
        }
    }
}
