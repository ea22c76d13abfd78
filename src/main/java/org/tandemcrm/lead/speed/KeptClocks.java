package org.tandemcrm.lead.speed;

import static org.tandemcrm.shared.Micros.NEVER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;

/** The clocks that started in a span of time, kept in memory. */
@Component
class KeptClocks {

    private final LeadMemory<KeptClock, List<KeptClock>> kept;

    KeptClocks(JdbcClient jdbc, Firm firm, LeadMemories memories) {
        this.kept = memories.of(new Facts(jdbc, firm));
    }

    List<KeptClock> between(Instant from, Instant until) {
        return kept.between(from, until);
    }

    private record Facts(JdbcClient jdbc, Firm firm)
            implements LeadMemory.Source<KeptClock, List<KeptClock>> {

        private static final String CLOCKS =
                """
                select k.lead_id, %s as at, %s as due, %s as stopped,
                       case when k.stopped_at is null then l.assignee_id else k.stopped_with end
                         as person,
                       %s as answered, k.minutes_from_response
                  from lead_clock k join lead l on l.lead_id = k.lead_id and l.deleted_at is null
                 where k.started_at >= :from and k.started_at < :until %s
                """;

        @Override
        public ZoneId zone() {
            return firm.zone();
        }

        @Override
        public List<KeptClock> digest(List<KeptClock> rows) {
            return rows;
        }

        @Override
        public List<KeptClock> read(Instant from, Instant until, @Nullable Collection<UUID> leads) {
            return jdbc.sql(
                            CLOCKS.formatted(
                                    Micros.sql("k.started_at"),
                                    Micros.sql("k.due_at"),
                                    Micros.sql("k.stopped_at"),
                                    Waits.ANSWERED,
                                    leads == null ? "" : "and k.lead_id = any(:leads)"))
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                    .query((row, n) -> clock(row))
                    .list();
        }

        private static KeptClock clock(ResultSet row) throws SQLException {
            long stopped = row.getLong("stopped");
            boolean runs = row.wasNull();
            return new KeptClock(
                    row.getObject("lead_id", UUID.class),
                    row.getLong("at"),
                    row.getLong("due"),
                    runs ? NEVER : stopped,
                    row.getObject("person", UUID.class),
                    row.getBoolean("answered"),
                    row.getObject("minutes_from_response", Integer.class));
        }
    }
}
