package org.tandemcrm.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * Reads what campaigns cost in a period: the actual cost where it is known, else the planned one,
 * on its own day, else on the campaign's first day, else on the day it was entered.
 */
@Component
class Spending {

    private static final String DAY =
            "coalesce(k.incurred_on, g.starts_on, (g.created_at at time zone :zone)::date)";

    private static final String COST = "sum(coalesce(k.actual, k.planned))";

    private static final String IN_PERIOD =
            """
            from campaign g join campaign_cost k on k.campaign_id = g.campaign_id
             where g.deleted_at is null
               and coalesce(k.actual, k.planned) is not null
               and %s between :from and :to
            """
                    .formatted(DAY);

    private final JdbcClient jdbc;
    private final Firm firm;

    Spending(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** What one campaign cost. */
    record Spend(CampaignId campaign, String name, Money cost) {}

    /** What all campaigns cost in each month of the period; months without a cost are absent. */
    Map<YearMonth, Money> byMonth(Period period) {
        Map<YearMonth, Money> months = new TreeMap<>();
        jdbc.sql(
                        "select date_trunc('month', %s)::date as month, %s as cost %s group by month"
                                .formatted(DAY, COST, IN_PERIOD))
                .param("zone", firm.zone().getId())
                .param("from", period.from())
                .param("to", period.to())
                .query(
                        row -> {
                            months.put(
                                    YearMonth.from(row.getObject("month", LocalDate.class)),
                                    firm.money(row.getBigDecimal("cost")));
                        });
        return months;
    }

    List<Spend> in(Period period) {
        return jdbc.sql(
                        "select g.campaign_id, g.name, %s as cost %s group by g.campaign_id, g.name"
                                .formatted(COST, IN_PERIOD))
                .param("zone", firm.zone().getId())
                .param("from", period.from())
                .param("to", period.to())
                .query(
                        (row, n) ->
                                new Spend(
                                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                                        row.getString("name"),
                                        firm.money(row.getBigDecimal("cost"))))
                .list();
    }
}
