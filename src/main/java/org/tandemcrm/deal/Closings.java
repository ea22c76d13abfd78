package org.tandemcrm.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;

/** The deals that were closed in some days; kept in memory, those of a product excepted. */
@Component
class Closings {

    /**
     * Whole days from the acceptance of a deal to its close, as days are in :zone; null for an open
     * one, which {@code greatest(0, null)} would give none.
     */
    static final String DAYS =
            "case when d.closed_on is not null then"
                    + " greatest(0, d.closed_on - (d.accepted_at at time zone :zone)::date) end";

    private final LeadMemory<KeptClosing, List<KeptClosing>> kept;
    private final Facts facts;
    private final Firm firm;

    Closings(JdbcClient jdbc, Firm firm, LeadMemories memories) {
        this.facts = new Facts(jdbc, firm);
        this.kept = memories.of(facts);
        this.firm = firm;
    }

    /**
     * @param product deals in which it is sold alone; all if absent
     */
    List<KeptClosing> in(Period period, Salespeople whose, @Nullable ProductId product) {
        ZoneId zone = firm.zone();
        List<KeptClosing> all =
                product == null
                        ? kept.between(period.start(zone), period.end(zone))
                        : facts.of(product, period);
        return whose.isEverybody()
                ? all
                : all.stream()
                        .filter(each -> each.assignee() != null && whose.include(each.assignee()))
                        .toList();
    }

    private record Facts(JdbcClient jdbc, Firm firm)
            implements LeadMemory.Source<KeptClosing, List<KeptClosing>> {

        /** The day stands at the deal as well, whose index then tells all that is asked of it. */
        private static final String CLOSED =
                """
                select d.lead_id, d.assignee_id, e.closed_on,
                       case when e.result = 'WON' then e.amount end as amount, %s as days
                  from closure e join deal d on d.deal_id = e.deal_id
                 where e.reopened_at is null and e.closed_on between :from and :to
                   and d.closed_on between :from and :to
                   and %s
                """;

        private static final String OF_PRODUCT =
                """
                exists (select from deal_line n
                         where n.deal_id = d.deal_id and n.product_id = :one)
                """;

        @Override
        public ZoneId zone() {
            return firm.zone();
        }

        @Override
        public List<KeptClosing> digest(List<KeptClosing> rows) {
            return rows;
        }

        @Override
        public List<KeptClosing> read(
                Instant from, Instant until, @Nullable Collection<UUID> leads) {
            ZoneId zone = zone();
            Period days =
                    new Period(
                            LocalDate.ofInstant(from, zone),
                            LocalDate.ofInstant(until.minusNanos(1), zone));
            return leads == null
                    ? read(days, "true", null)
                    : read(days, "d.lead_id = any(:one)", leads.toArray(UUID[]::new));
        }

        List<KeptClosing> of(ProductId product, Period days) {
            return read(days, OF_PRODUCT, product.value());
        }

        private List<KeptClosing> read(Period days, String which, @Nullable Object one) {
            ZoneId zone = zone();
            return jdbc.sql(CLOSED.formatted(DAYS, which))
                    .param("from", days.from())
                    .param("to", days.to())
                    .param("zone", zone.getId())
                    .param("one", one)
                    .query((row, n) -> closing(row, zone))
                    .list();
        }

        private static KeptClosing closing(ResultSet row, ZoneId zone) throws SQLException {
            UUID assignee = row.getObject("assignee_id", UUID.class);
            LocalDate day = row.getObject("closed_on", LocalDate.class);
            return new KeptClosing(
                    row.getObject("lead_id", UUID.class),
                    Micros.of(day.atStartOfDay(zone).toInstant()),
                    assignee == null ? null : new UserId(assignee),
                    row.getBigDecimal("amount"),
                    row.getInt("days"));
        }
    }
}
