package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;

/** How many of the deals that were closed were won, and in how many days: counted here alone. */
@Component
@Transactional(readOnly = true)
public class ClosingBook {

    /** Whole days from the acceptance of a deal to its close, as days are in :zone. */
    static final String DAYS =
            "greatest(0, d.closed_on - (d.accepted_at at time zone :zone)::date)";

    /** The day stands at the deal as well, whose index then tells all that is asked of it. */
    private static final String CLOSED =
            """
            count(*) as closed, count(*) filter (where e.result = 'WON') as won,
            avg(e.amount) filter (where e.result = 'WON') as average,
            coalesce(sum(e.amount) filter (where e.result = 'WON'), 0) as value,
            percentile_cont(0.5) within group (order by %s)
                filter (where e.result = 'WON') as median
              from closure e join deal d on d.deal_id = e.deal_id
             where e.reopened_at is null and e.closed_on between :from and :to
               and d.closed_on between :from and :to
               and %s
               and (:product::uuid is null
                    or exists (select from deal_line n
                                where n.deal_id = d.deal_id and n.product_id = :product))
            """
                    .formatted(DAYS, Salespeople.are("d.assignee_id"));

    private final JdbcClient jdbc;
    private final Firm firm;

    ClosingBook(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /**
     * By the day of the close.
     *
     * @param whose deals alone
     * @param product deals in which it is sold alone; all if absent
     */
    public Closed in(Period period, Salespeople whose, @Nullable ProductId product) {
        return with("select " + CLOSED, period, whose, product)
                .query((row, n) -> closed(row))
                .single();
    }

    /** The same by whoever has the deals, nobody's under nothing; who closed none is absent. */
    public Map<Optional<UserId>, Closed> byPerson(
            Period period, Salespeople whose, @Nullable ProductId product) {
        Map<Optional<UserId>, Closed> people = new HashMap<>();
        String sql = "select d.assignee_id, %s group by d.assignee_id".formatted(CLOSED);
        with(sql, period, whose, product)
                .query(
                        row -> {
                            UUID id = row.getObject("assignee_id", UUID.class);
                            people.put(Optional.ofNullable(id).map(UserId::new), closed(row));
                        });
        return people;
    }

    private StatementSpec with(
            String sql, Period period, Salespeople whose, @Nullable ProductId product) {
        return jdbc.sql(sql)
                .param("from", period.from())
                .param("to", period.to())
                .param("zone", firm.zone().getId())
                .param("by", whose.by())
                .param("product", product == null ? null : product.value());
    }

    private static Closed closed(ResultSet row) throws SQLException {
        BigDecimal median = row.getBigDecimal("median");
        return new Closed(
                new Share(row.getLong("won"), row.getLong("closed")),
                row.getBigDecimal("value"),
                row.getBigDecimal("average"),
                median == null ? null : median.doubleValue());
    }
}
