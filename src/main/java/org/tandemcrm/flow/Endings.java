package org.tandemcrm.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.WarmArrivals;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Share;

/**
 * What became of the warm leads that came to sales, by the definition of {@link WarmArrivals} and
 * by the month in which that was decided, kept in memory.
 */
@Component
public class Endings {

    private final LeadMemory<Ending, Map<Temperature, Share>> kept;

    Endings(JdbcClient jdbc, Firm firm, LeadMemories memories) {
        this.kept = memories.of(new Facts(jdbc, firm));
    }

    /** Each time that one ended in this span, in no order. */
    public List<Ending> between(Instant from, Instant until) {
        return kept.between(from, until);
    }

    /** Of those that ended in this span, those that were accepted, by how warm they came. */
    public Map<Temperature, Share> accepted(Instant from, Instant until) {
        Map<Temperature, Share> all = new EnumMap<>(Temperature.class);
        kept.digests(from, until)
                .forEach(month -> month.forEach((as, share) -> all.merge(as, share, Share::plus)));
        return all;
    }

    private record Facts(JdbcClient jdbc, Firm firm)
            implements LeadMemory.Source<Ending, Map<Temperature, Share>> {

        @Override
        public ZoneId zone() {
            return firm.zone();
        }

        @Override
        public Map<Temperature, Share> digest(List<Ending> rows) {
            Map<Temperature, Share> shares = new EnumMap<>(Temperature.class);
            rows.forEach(
                    row ->
                            shares.merge(
                                    row.temperature(),
                                    new Share(row.accepted() ? 1 : 0, 1),
                                    Share::plus));
            return shares;
        }

        @Override
        public List<Ending> read(Instant from, Instant until, @Nullable Collection<UUID> leads) {
            return jdbc.sql(
                            """
                            select a.lead_id, %s as micros, a.temperature,
                                   a.state = 'ACCEPTED' as accepted
                              from %s a
                             where a.state <> 'OPEN'
                               and a.ended_at >= :from and a.ended_at < :until %s
                            """
                                    .formatted(
                                            Micros.sql("a.ended_at"),
                                            WarmArrivals.SQL,
                                            leads == null ? "" : "and a.lead_id = any(:leads)"))
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                    .query((row, n) -> ending(row))
                    .list();
        }

        private static Ending ending(ResultSet row) throws SQLException {
            return new Ending(
                    row.getObject("lead_id", UUID.class),
                    row.getLong("micros"),
                    Temperature.valueOf(row.getString("temperature")),
                    row.getBoolean("accepted"));
        }
    }
}
