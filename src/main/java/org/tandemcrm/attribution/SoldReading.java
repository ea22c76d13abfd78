package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.Business;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;

/**
 * Reads from the facts what sales brought, of what kind they are and the ways that led to them. All
 * comes by one statement for each quarter of a year, so that nothing is asked twice and little is
 * in memory.
 */
@Component
class SoldReading implements LeadMemory.Source<SoldDeal, SoldMonth> {

    private static final int DAYS = 92;

    /** What no kept journey says comes from the facts. */
    private static final String SOLD =
            """
            select f.deal_id, f.lead_id, f.assignee_id, f.closed_on, f.amount, f.margin,
                   f.known_margin, f.uncosted_amount, f.products, f.part_amounts, f.part_margins,
                   coalesce(j.business, %s) as business,
                   j.steps, j.warming_place, j.acceptance_place, j.repeated,
                   s.place, s.campaign_id, s.day - date '1970-01-01' as day
              from %s
              left join journey j on j.deal_id = f.deal_id and j.until_day = f.closed_on and %s
              left join journey_step s on s.deal_id = j.deal_id
            """;

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Sales sales;
    private final Ways ways;

    SoldReading(JdbcClient jdbc, Firm firm, Sales sales, Ways ways) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.sales = sales;
        this.ways = ways;
    }

    @Override
    public ZoneId zone() {
        return firm.zone();
    }

    /** Settings of the company that stand in every row. */
    @Override
    public String edition() {
        FirmSettings settings = firm.settings();
        return "%s currency=%s margin=%s"
                .formatted(ways.edition(), settings.currency(), settings.defaultMargin());
    }

    @Override
    public SoldMonth digest(List<SoldDeal> rows) {
        return new SoldMonth(rows);
    }

    @Override
    public List<SoldDeal> read(Instant from, Instant until, @Nullable Collection<UUID> leads) {
        ZoneId zone = firm.zone();
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), zone);
        SalesCut cut = SalesCut.of(new Period(first, last));
        List<SoldDeal> found = new ArrayList<>();
        if (leads == null) {
            each(cut, found::add);
        } else {
            some(cut, leads, found::add);
        }
        return found;
    }

    /** Every sale of the cut, quarter by quarter. */
    void each(SalesCut cut, Consumer<SoldDeal> use) {
        Period period = cut.period();
        if (ChronoUnit.DAYS.between(period.from(), period.to()) < DAYS) {
            some(cut, null, use);
            return;
        }
        Period sold = sold(period);
        for (LocalDate from = sold.from(); !from.isAfter(sold.to()); from = from.plusDays(DAYS)) {
            LocalDate last = from.plusDays(DAYS - 1);
            LocalDate to = last.isAfter(sold.to()) ? sold.to() : last;
            SalesCut quarter = new SalesCut(new Period(from, to), cut.product(), cut.whose());
            some(quarter, null, use);
        }
    }

    /** From the first close to the last; today if there is none. */
    Period ever() {
        return jdbc.sql(
                        """
                        select coalesce(min(closed_on), :today) as first,
                               coalesce(max(closed_on), :today) as last
                          from deal
                        """)
                .param("today", firm.today())
                .query(SoldReading::period)
                .single();
    }

    private static Period period(ResultSet row, int n) throws SQLException {
        return new Period(
                row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class));
    }

    private void some(SalesCut cut, @Nullable Collection<UUID> leads, Consumer<SoldDeal> use) {
        FirmSettings settings = firm.settings();
        Map<DealId, SoldDeal> sold = new LinkedHashMap<>();
        StoredWays kept = new StoredWays();
        SoldParts parts = new SoldParts();
        jdbc.sql(SOLD.formatted(Business.sql("f"), CutSql.PARTED, JourneyStore.HOLDS))
                .params(CutSql.parameters(cut, settings))
                .param("edition", ways.edition())
                .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                .query(
                        row -> {
                            DealId deal = new DealId(row.getObject("deal_id", UUID.class));
                            if (!sold.containsKey(deal)) {
                                sold.put(deal, sold(row, settings, parts.of(row)));
                            }
                            if (row.getString("steps") != null) {
                                kept.take(row);
                            }
                        });
        Map<DealId, Way> found = kept.found();
        List<DealId> others = new ArrayList<>(sold.keySet());
        others.removeIf(found::containsKey);
        found.putAll(ways.fromFacts(sales.closed(others)));
        sold.forEach(
                (deal, sale) ->
                        cut.part(sale.by(found.getOrDefault(deal, Way.NONE))).ifPresent(use));
    }

    private static SoldDeal sold(ResultSet row, FirmSettings settings, List<SoldPart> parts)
            throws SQLException {
        Money amount = new Money(row.getBigDecimal("amount"), settings.currency());
        LocalDate day = row.getObject("closed_on", LocalDate.class);
        UUID assignee = row.getObject("assignee_id", UUID.class);
        return new SoldDeal(
                row.getObject("lead_id", UUID.class),
                Micros.of(day.atStartOfDay(settings.zone()).toInstant()),
                day,
                assignee == null ? null : new UserId(assignee),
                amount,
                Gain.of(
                                amount,
                                row.getBigDecimal("margin"),
                                row.getBigDecimal("known_margin"),
                                row.getBigDecimal("uncosted_amount"),
                                settings)
                        .margin(),
                Business.valueOf(row.getString("business")),
                Way.NONE,
                parts);
    }

    /** From the first sale in the period to the last; a day without any if there is none. */
    private Period sold(Period period) {
        return jdbc.sql(
                        """
                        select coalesce(min(closed_on), :from) as first,
                               coalesce(max(closed_on), :from) as last
                          from closure
                         where reopened_at is null and result = 'WON'
                           and closed_on between :from and :to
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .query(SoldReading::period)
                .single();
    }
}
