package org.tandemcrm.attribution;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;

/** Counts who answered campaigns within some days, whom they made warm and who of them bought. */
@Component
@Transactional(readOnly = true)
public class SpanBook {

    private static final String SPANS =
            """
            with warm as (
                select w.campaign_id, count(*) as leads,
                       count(*) filter (where l.outcome = 'WON') as won
                  from (%s) w join lead l on l.lead_id = w.lead_id
                 where %s
                 group by w.campaign_id)
            select g.campaign_id, g.name, r.responses, coalesce(w.leads, 0) as leads,
                   coalesce(w.won, 0) as won
              from campaign g
              left join warm w on w.campaign_id = g.campaign_id
             cross join lateral (
                   select count(*) as responses from response r
                    where r.campaign_id = g.campaign_id
                      and r.occurred_at >= :from and r.occurred_at < :until) r
             where g.deleted_at is null and (r.responses > 0 or w.leads > 0)
             order by g.sort_name, g.campaign_id
            """
                    .formatted(WarmedLeads.WITHIN, Salespeople.are("l.assignee_id"));

    private final JdbcClient jdbc;
    private final Firm firm;

    SpanBook(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /**
     * By name; campaigns that brought neither an answer nor a warm lead are absent.
     *
     * @param whose leads alone are counted
     */
    public List<CampaignSpan> in(Period period, Salespeople whose) {
        return jdbc.sql(SPANS)
                .param("from", Timestamp.from(period.start(firm.zone())))
                .param("until", Timestamp.from(period.end(firm.zone())))
                .param("by", whose.by())
                .query(
                        (row, n) ->
                                new CampaignSpan(
                                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                                        row.getString("name"),
                                        row.getLong("responses"),
                                        new Share(row.getLong("won"), row.getLong("leads"))))
                .list();
    }
}
