package org.tandemcrm.flow;

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
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.WarmArrivals;
import org.tandemcrm.shared.Micros;

/** The warm leads that came to sales, by the definition of {@link WarmArrivals}, kept in memory. */
@Component
public class Arrivals {

    private final LeadMemory<Arrival, List<Arrival>> kept;

    Arrivals(JdbcClient jdbc, Firm firm, LeadMemories memories) {
        this.kept = memories.of(new Facts(jdbc, firm));
    }

    /** Each time that one came in this span, in no order. */
    public List<Arrival> between(Instant from, Instant until) {
        return kept.between(from, until);
    }

    private record Facts(JdbcClient jdbc, Firm firm)
            implements LeadMemory.Source<Arrival, List<Arrival>> {

        @Override
        public ZoneId zone() {
            return firm.zone();
        }

        @Override
        public List<Arrival> digest(List<Arrival> rows) {
            return rows;
        }

        @Override
        public List<Arrival> read(Instant from, Instant until, @Nullable Collection<UUID> leads) {
            return jdbc.sql(
                            """
                            select a.lead_id, %s as micros, a.temperature, a.state, a.reason,
                                   %s as ended
                              from %s a where a.at >= :from and a.at < :until %s
                            """
                                    .formatted(
                                            Micros.sql("a.at"),
                                            Micros.sql("a.ended_at"),
                                            WarmArrivals.SQL,
                                            leads == null ? "" : "and a.lead_id = any(:leads)"))
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                    .query((row, n) -> arrival(row))
                    .list();
        }

        private static Arrival arrival(ResultSet row) throws SQLException {
            String reason = row.getString("reason");
            long ended = row.getLong("ended");
            boolean open = row.wasNull();
            return new Arrival(
                    row.getObject("lead_id", UUID.class),
                    row.getLong("micros"),
                    Temperature.valueOf(row.getString("temperature")),
                    Arrival.State.valueOf(row.getString("state")),
                    reason == null ? null : HandbackReason.valueOf(reason),
                    open ? Micros.NEVER : ended);
        }
    }
}
