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

    /**
     * Of some leads, each with the campaign that made it warm and the moment at which it did. Of a
     * response the evidence knows its campaign and its time, by which it is found in one step.
     */
    private static final String OF =
            """
            select lead_id, campaign_id, warmed_at
              from (select rise.lead_id, response.campaign_id, rise.at as warmed_at
                      from (select l.lead_id, max(x.at) as at
                              from lead l
                              join temperature_change x on x.lead_id = l.lead_id
                               and x.from_temperature = 'COLD'
                               and x.at <= coalesce(l.accepted_at, 'infinity')
                             where l.deleted_at is null and l.lead_id in (%s)
                             group by l.lead_id) rise
                     cross join lateral (
                           select e.campaign_id from evidence e
                            where e.lead_id = rise.lead_id and e.response_id is not null
                              and e.occurred_at <= rise.at
                            order by e.occurred_at desc, e.response_id limit 1) response) answer
             where %s
            """;

    /** The leads that one of the {@code campaigns} made warm. */
    static final String RULE =
            OF.formatted(
                    """
                    select lead_id from evidence
                     where campaign_id = any(:campaigns) and response_id is not null
                    """,
                    "campaign_id = any(:campaigns)");

    /** Those of some {@code leads} that one of the {@code campaigns} made warm. */
    static final String RULE_OF_SOME =
            OF.formatted("select unnest(:leads::uuid[])", "campaign_id = any(:campaigns)");

    /** The leads that any campaign made warm {@code from} one moment {@code until} another. */
    static final String WITHIN =
            OF.formatted(
                    """
                    select lead_id from temperature_change
                     where at >= :from and at < :until and from_temperature = 'COLD'
                    """,
                    "warmed_at >= :from and warmed_at < :until");

    private final JdbcClient jdbc;

    WarmedLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Campaigns that made nobody warm are absent. */
    public Map<CampaignId, Long> by(Collection<CampaignId> campaigns) {
        Map<CampaignId, Long> counts = new HashMap<>();
        jdbc.sql(
                        "select campaign_id, count(*) as leads from (%s) warmed group by campaign_id"
                                .formatted(RULE))
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
