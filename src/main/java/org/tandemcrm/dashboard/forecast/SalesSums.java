package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** The simple figures beside a forecast: what is sold, and what the stages promise. */
@Component
class SalesSums {

    private final SalesBook sales;
    private final JdbcClient jdbc;
    private final Firm firm;

    SalesSums(SalesBook sales, JdbcClient jdbc, Firm firm) {
        this.sales = sales;
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** What is sold in the period, to this moment. */
    Money sold(Period period) {
        return sales.sold(SalesCut.of(period)).amount();
    }

    /**
     * The amounts of the open deals that are to close in the period, each at the share of its
     * stage; those overdue too, where it has begun.
     */
    Money open(Horizon horizon, Period period) {
        BigDecimal sum =
                jdbc.sql(
                                """
                                select coalesce(sum(d.amount * s.expected_share / 100), 0)
                                  from deal d join deal_stage s on s.stage = d.stage
                                 where d.closed_on is null
                                   and coalesce(d.expected_close_on, 'infinity') <= :to
                                   and (:overdue or d.expected_close_on >= :from)
                                """)
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("overdue", !horizon.isNext())
                        .query(BigDecimal.class)
                        .single();
        return Money.rounded(sum, firm.currency());
    }

    /** What was foretold earlier, beside what is sold and open now. */
    PeriodForecast now(PeriodForecast then) {
        return then.with(
                sold(then.period()), open(then.horizon(), then.period()), sold(then.before()));
    }
}
