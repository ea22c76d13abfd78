package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * Gives what sales brought with the ways that led to them. Both come by one statement for each
 * quarter of a year, so that nothing is asked twice and little is in memory.
 */
@Component
class SoldWays {

    private static final int DAYS = 92;

    private static final String SOLD =
            """
            select f.deal_id, f.amount, f.margin, f.known_margin, f.uncosted_amount,
                   j.steps, j.warming_place, j.acceptance_place, j.repeated,
                   s.place, s.campaign_id, s.day - date '1970-01-01' as day
              from %s
              left join journey_step s on s.deal_id = j.deal_id
            """;

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Sales sales;
    private final Ways ways;

    SoldWays(JdbcClient jdbc, Firm firm, Sales sales, Ways ways) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.sales = sales;
        this.ways = ways;
    }

    /** What is done with each sale. */
    interface Use {
        void take(Money amount, Money margin, Way way);
    }

    /** What a sale brought. */
    private record Brought(Money amount, Money margin) {

        static Brought of(ResultSet row, FirmSettings settings) throws SQLException {
            Money amount = new Money(row.getBigDecimal("amount"), settings.currency());
            return new Brought(
                    amount,
                    Gain.of(
                                    amount,
                                    row.getBigDecimal("margin"),
                                    row.getBigDecimal("known_margin"),
                                    row.getBigDecimal("uncosted_amount"),
                                    settings)
                            .margin());
        }
    }

    /** Hands out every sale of the cut, quarter by quarter. */
    void each(SalesCut cut, Use use) {
        Period period = cut.period();
        if (ChronoUnit.DAYS.between(period.from(), period.to()) < DAYS) {
            some(cut, use);
            return;
        }
        Period sold = sold(period);
        LocalDate from = sold.from();
        while (!from.isAfter(sold.to())) {
            LocalDate last = from.plusDays(DAYS - 1);
            LocalDate to = last.isAfter(sold.to()) ? sold.to() : last;
            some(new SalesCut(new Period(from, to), cut.product(), cut.whose()), use);
            from = to.plusDays(1);
        }
    }

    private void some(SalesCut cut, Use use) {
        FirmSettings settings = firm.settings();
        Map<DealId, Brought> sold = new LinkedHashMap<>();
        StoredWays kept = new StoredWays(ways.campaigns());
        jdbc.sql(SOLD.formatted(CutSql.kept(cut)))
                .params(CutSql.parameters(cut, settings))
                .param("edition", ways.edition())
                .query(
                        row -> {
                            DealId deal = new DealId(row.getObject("deal_id", UUID.class));
                            if (!sold.containsKey(deal)) {
                                sold.put(deal, Brought.of(row, settings));
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
                (deal, brought) ->
                        use.take(
                                brought.amount(),
                                brought.margin(),
                                found.getOrDefault(deal, Way.NONE)));
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
                .query(
                        (row, n) ->
                                new Period(
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("last", LocalDate.class)))
                .single();
    }
}
