package org.tandemcrm.dashboard.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;

/** Tells why leads went back to marketing and how many came again, from what is kept in memory. */
@Component
class Returns {

    private final LeadMemory<BackRow, Map<HandbackReason, Return>> kept;
    private final Firm firm;

    Returns(JdbcClient jdbc, Firm firm, LeadMemories memories) {
        this.kept = memories.of(new Facts(jdbc, firm));
        this.firm = firm;
    }

    /**
     * The hand-backs of a period by reason, most first; a lead that was handed back twice counts
     * twice.
     *
     * @param who handed back
     */
    List<Return> in(Period period, Salespeople who) {
        Map<HandbackReason, Return> all = new EnumMap<>(HandbackReason.class);
        months(period.start(firm.zone()), period.end(firm.zone()), who)
                .forEach(month -> month.values().forEach(some -> add(all, some)));
        return all.values().stream()
                .sorted(
                        Comparator.comparingLong(Return::handedBack)
                                .reversed()
                                .thenComparing(some -> some.reason().name()))
                .toList();
    }

    private List<Map<HandbackReason, Return>> months(Instant from, Instant until, Salespeople who) {
        return who.isEverybody()
                ? kept.digests(from, until)
                : List.of(
                        sums(
                                kept.between(from, until).stream()
                                        .filter(back -> back.isBy(who))
                                        .toList()));
    }

    private static Map<HandbackReason, Return> sums(List<BackRow> backs) {
        Map<HandbackReason, Return> sums = new EnumMap<>(HandbackReason.class);
        backs.forEach(
                back ->
                        add(
                                sums,
                                new Return(
                                        back.reason(),
                                        new Share(back.returned() ? 1 : 0, 1),
                                        new Share(back.won() ? 1 : 0, 1))));
        return sums;
    }

    private static void add(Map<HandbackReason, Return> sums, Return more) {
        sums.merge(more.reason(), more, Return::plus);
    }

    private record Facts(JdbcClient jdbc, Firm firm)
            implements LeadMemory.Source<BackRow, Map<HandbackReason, Return>> {

        @Override
        public ZoneId zone() {
            return firm.zone();
        }

        @Override
        public Map<HandbackReason, Return> digest(List<BackRow> rows) {
            return sums(rows);
        }

        @Override
        public List<BackRow> read(Instant from, Instant until, @Nullable Collection<UUID> leads) {
            return jdbc.sql(
                            """
                            select b.lead_id, %s as micros, b.reason, b.handed_back_by, b.returned,
                                   b.won
                              from %s b where b.at >= :from and b.at < :until %s
                            """
                                    .formatted(
                                            Micros.sql("b.at"),
                                            GivenBack.SQL,
                                            leads == null ? "" : "and b.lead_id = any(:leads)"))
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                    .query((row, n) -> back(row))
                    .list();
        }

        private static BackRow back(ResultSet row) throws SQLException {
            return new BackRow(
                    row.getObject("lead_id", UUID.class),
                    row.getLong("micros"),
                    HandbackReason.valueOf(row.getString("reason")),
                    row.getObject("handed_back_by", UUID.class),
                    row.getBoolean("returned"),
                    row.getBoolean("won"));
        }
    }
}
