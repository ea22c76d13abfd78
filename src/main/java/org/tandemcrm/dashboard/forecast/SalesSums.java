package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
    private final Counting counting;
    private final Firm firm;

    SalesSums(SalesBook sales, JdbcClient jdbc, Counting counting, Firm firm) {
        this.counting = counting;
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
     *
     * @param shares those of {@link #shares}
     */
    Money open(Period period, Map<String, Object> shares) {
        return firm.money(
                jdbc.sql(
                                "select coalesce(sum(d.counts), 0) from %s d where d.state = 'OPEN'"
                                        .formatted(Counting.DEALS))
                        .params(counting.of(period, shares))
                        .query(BigDecimal.class)
                        .single());
    }

    /** By which shares open deals count now. */
    Map<String, Object> shares() {
        return counting.shares();
    }

    /** What was foretold earlier, beside what is sold and open now. */
    List<PeriodForecast> now(List<PeriodForecast> earlier) {
        Map<String, Object> shares = shares();
        return earlier.stream().map(then -> with(then, open(then.period(), shares))).toList();
    }

    /** The same beside what is sold alone; what was open stays as it was. */
    PeriodForecast sold(PeriodForecast then) {
        return with(then, then.open());
    }

    private PeriodForecast with(PeriodForecast then, Money open) {
        return then.with(sold(then.period()), open, sold(then.before()));
    }
}
