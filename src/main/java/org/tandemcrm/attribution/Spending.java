package org.tandemcrm.attribution;

import java.util.List;
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

    private final JdbcClient jdbc;
    private final Firm firm;

    Spending(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** What one campaign cost. */
    record Spend(CampaignId campaign, String name, Money cost) {}

    List<Spend> in(Period period) {
        return jdbc.sql(
                        """
                        select g.campaign_id, g.name, sum(coalesce(k.actual, k.planned)) as cost
                          from campaign g join campaign_cost k on k.campaign_id = g.campaign_id
                         where g.deleted_at is null
                           and coalesce(k.actual, k.planned) is not null
                           and coalesce(k.incurred_on, g.starts_on,
                                        (g.created_at at time zone :zone)::date)
                               between :from and :to
                         group by g.campaign_id, g.name
                        """)
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
