package org.tandemcrm.attribution;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The costs behind what a campaign spent in a period; they sum to it. */
@Component
@Transactional(readOnly = true)
public class CostBook {

    private final JdbcClient jdbc;
    private final Firm firm;

    CostBook(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** On the days on which {@link Spending} counts them, the latest first. */
    public List<CostBehind> of(CampaignId campaign, Period period, Viewer reader) {
        reader.require(Right.SEE_COSTS);
        return jdbc.sql(
                        """
                        select * from (
                          select k.description, coalesce(k.actual, k.planned) as cost,
                                 k.actual is null as planned,
                                 coalesce(k.incurred_on, g.starts_on,
                                          (g.created_at at time zone :zone)::date) as counted_on
                            from campaign g join campaign_cost k on k.campaign_id = g.campaign_id
                           where g.campaign_id = :campaign and g.deleted_at is null
                             and coalesce(k.actual, k.planned) is not null) costs
                         where counted_on between :from and :to
                         order by counted_on desc, description
                        """)
                .param("zone", firm.zone().getId())
                .param("campaign", campaign.value())
                .param("from", period.from())
                .param("to", period.to())
                .query(
                        (row, n) ->
                                new CostBehind(
                                        row.getString("description"),
                                        row.getObject("counted_on", LocalDate.class),
                                        firm.money(row.getBigDecimal("cost")),
                                        row.getBoolean("planned")))
                .list();
    }
}
