package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Share;

/** Counts what came of campaigns: one statement per kind of figure, for however many of them. */
@Component
class YieldRows {

    /**
     * The leads that answered campaigns: whether this one made them warm (see WarmedLeads), and why
     * sales gave them back last since they answered it.
     */
    static final String LEADS = leads("", WarmedLeads.RULE);

    /** The same of some {@code leads} alone. */
    static final String LEADS_OF_SOME =
            leads("and e.lead_id = any(:leads)", WarmedLeads.RULE_OF_SOME);

    private final JdbcClient jdbc;
    private final Firm firm;
    private final CampaignFollowUps followUps;

    YieldRows(JdbcClient jdbc, Firm firm, CampaignFollowUps followUps) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.followUps = followUps;
    }

    private static String leads(String which, String warmed) {
        return """
            select a.campaign_id, l.lead_id, l.contact_id, l.company_id, l.number, l.assignee_id,
                   l.accepted_at, l.outcome, a.first_answer,
                   warmed.lead_id is not null as warmed, warmed.warmed_at,
                   back.reason as handback, back.at as handed_back_at
              from (select e.campaign_id, e.lead_id, min(e.occurred_at) as first_answer
                      from evidence e
                     where e.campaign_id = any(:campaigns) and e.response_id is not null
                           %s
                     group by e.campaign_id, e.lead_id) a
              join lead l on l.lead_id = a.lead_id and l.deleted_at is null
              left join (%s) warmed
                   on warmed.lead_id = a.lead_id and warmed.campaign_id = a.campaign_id
              left join (
                   select distinct on (lead_id) lead_id, reason, at from handback
                    order by lead_id, at desc, handback_id desc) back
                   on back.lead_id = a.lead_id and back.at >= a.first_answer
            """
                .formatted(which, warmed);
    }

    Map<CampaignId, CampaignYield.Heads> heads(Collection<CampaignId> campaigns) {
        Map<CampaignId, CampaignYield.Heads> heads = new HashMap<>();
        jdbc.sql(HeadSql.SHOWN)
                .param("campaigns", ids(campaigns))
                .query(
                        row -> {
                            heads.put(
                                    campaign(row),
                                    CampaignYield.Heads.of(
                                                    row.getLong("members"),
                                                    row.getLong("sent"),
                                                    row.getLong("reach"),
                                                    row.getLong("responded"),
                                                    row.getLong("deciders"),
                                                    row.getLong("responses"))
                                            .wanting(wanted(row)));
                        });
        return heads;
    }

    private static CampaignYield.Wanted wanted(ResultSet row) throws SQLException {
        return new CampaignYield.Wanted(
                row.getObject("goal_responses", Integer.class),
                row.getObject("goal_warm_leads", Integer.class),
                row.getObject("goal_sales", Integer.class));
    }

    /**
     * How many of those who were reached answer the campaigns of this company.
     *
     * @param counted some of its campaigns, with their figures: they are not counted again
     */
    Share usual(Collection<CampaignYield> counted) {
        Share others =
                jdbc.sql(HeadSql.OTHERS)
                        .param(
                                "counted",
                                ids(counted.stream().map(it -> it.campaign().id()).toList()))
                        .query(
                                (row, n) ->
                                        new Share(row.getLong("responded"), row.getLong("reached")))
                        .single();
        return counted.stream()
                .filter(YieldRows::hasStarted)
                .map(it -> new Share(it.heads().responded(), it.heads().reached()))
                .reduce(others, Share::plus);
    }

    private static boolean hasStarted(CampaignYield counted) {
        return switch (counted.campaign().status()) {
            case RUNNING, ENDED -> true;
            case PLANNED, BRIEFED, CANCELLED -> false;
        };
    }

    /** What became of the leads that answered. */
    Map<CampaignId, FollowUp> followUps(Collection<CampaignRow> campaigns) {
        return followUps.of(campaigns);
    }

    /** Responses by the way they came, the commonest first; null stands for an unknown way. */
    Map<String, Long> byChannel(CampaignId campaign) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select channel, count(*) as n from response where campaign_id = ?
                         group by channel order by n desc, channel
                        """)
                .param(campaign.value())
                .query(
                        row -> {
                            String channel = row.getString("channel");
                            counts.put(channel == null ? "" : channel, row.getLong("n"));
                        });
        return counts;
    }

    /** Responses by the day in the company's zone. */
    Map<LocalDate, Long> byDay(CampaignId campaign) {
        Map<LocalDate, Long> counts = new TreeMap<>();
        jdbc.sql(
                        """
                        select (occurred_at at time zone :zone)::date as day, count(*) as n
                          from response where campaign_id = :campaign group by 1
                        """)
                .param("zone", firm.zone().getId())
                .param("campaign", campaign.value())
                .query(
                        row -> {
                            counts.put(row.getObject("day", LocalDate.class), row.getLong("n"));
                        });
        return counts;
    }

    static UUID[] ids(Collection<CampaignId> campaigns) {
        return campaigns.stream().map(CampaignId::value).toArray(UUID[]::new);
    }

    static CampaignId campaign(ResultSet row) throws SQLException {
        return new CampaignId(row.getObject("campaign_id", UUID.class));
    }

    /** What narrows {@link #LEADS} to one campaign. */
    static Map<String, Object> one(CampaignId campaign) {
        return Map.of("campaigns", ids(List.of(campaign)));
    }
}
