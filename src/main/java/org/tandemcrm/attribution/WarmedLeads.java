package org.tandemcrm.attribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;

/**
 * Counts the leads that campaigns made warm: a lead belongs to the campaign of the latest response
 * at or before its last rise from cold before sales accepted it.
 */
@Component
@Transactional(readOnly = true)
public class WarmedLeads {

    private final JdbcClient jdbc;

    WarmedLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Campaigns that made nobody warm are absent. */
    public Map<CampaignId, Long> by(Collection<CampaignId> campaigns) {
        Map<CampaignId, Long> counts = new HashMap<>();
        jdbc.sql(
                        """
                        with answered as (
                            select distinct lead_id from evidence
                             where campaign_id = any(:campaigns) and response_id is not null),
                        warmed as (
                            select l.lead_id, max(x.at) as at
                              from answered a join lead l on l.lead_id = a.lead_id
                              join temperature_change x on x.lead_id = l.lead_id
                               and x.from_temperature = 'COLD'
                               and x.at <= coalesce(l.accepted_at, 'infinity')
                             where l.deleted_at is null
                             group by l.lead_id)
                        select e.campaign_id, count(*) as leads
                          from warmed w cross join lateral (
                               select r.campaign_id
                                 from evidence v join response r on r.response_id = v.response_id
                                where v.lead_id = w.lead_id and r.occurred_at <= w.at
                                order by r.occurred_at desc, r.response_id limit 1) e
                         where e.campaign_id = any(:campaigns)
                         group by e.campaign_id
                        """)
                .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            counts.put(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    row.getLong("leads"));
                        });
        return counts;
    }
}
