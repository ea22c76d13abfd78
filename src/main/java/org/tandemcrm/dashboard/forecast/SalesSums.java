package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** The simple figures beside a forecast: what was sold, and what the stages promise. */
@Component
class SalesSums {

    private final JdbcClient jdbc;
    private final Firm firm;

    SalesSums(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** What was sold in the period. */
    Money sold(Period period) {
        return soldBefore(period, period.to().plusDays(1));
    }

    /** What was sold in the period before a day. */
    Money soldBefore(Period period, LocalDate day) {
        return money(
                jdbc.sql(
                                """
                                select coalesce(sum(amount), 0) from deal_facts
                                 where result = 'WON' and closed_on between :from and :to
                                   and closed_on < :day
                                """)
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("day", day)
                        .query(BigDecimal.class)
                        .single());
    }

    /**
     * The amounts of the open deals that are to close in the period, each at the share of its
     * stage.
     *
     * @param overdue whether those count that should have closed before
     */
    Money weighted(Period period, boolean overdue) {
        return money(
                jdbc.sql(
                                """
                                select coalesce(sum(f.amount * s.expected_share / 100), 0)
                                  from deal_facts f join deal_stage s on s.stage = f.stage
                                 where f.result is null and f.expected_close_on <= :to
                                   and (:overdue or f.expected_close_on >= :from)
                                """)
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("overdue", overdue)
                        .query(BigDecimal.class)
                        .single());
    }

    private Money money(BigDecimal amount) {
        return firm.money(amount);
    }
}
