package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Share;

/** Counts what came of campaigns: one statement per kind of figure, for however many of them. */
@Component
class YieldRows {

    /**
     * The leads that answered campaigns: whether this one made them warm (see WarmedLeads), and why
     * sales gave them back last since they answered it.
     */
    static final String LEADS =
            """
            select a.campaign_id, l.lead_id, l.contact_id, l.company_id, l.number, l.assignee_id,
                   l.accepted_at, l.outcome, a.first_answer,
                   warmed.lead_id is not null as warmed, warmed.warmed_at,
                   back.reason as handback, back.at as handed_back_at
              from (select e.campaign_id, e.lead_id, min(e.occurred_at) as first_answer
                      from evidence e
                     where e.campaign_id = any(:campaigns) and e.response_id is not null
                     group by e.campaign_id, e.lead_id) a
              join lead l on l.lead_id = a.lead_id and l.deleted_at is null
              left join (%s) warmed
                   on warmed.lead_id = a.lead_id and warmed.campaign_id = a.campaign_id
              left join (
                   select distinct on (lead_id) lead_id, reason, at from handback
                    order by lead_id, at desc, handback_id desc) back
                   on back.lead_id = a.lead_id and back.at >= a.first_answer
            """
                    .formatted(WarmedLeads.RULE);

    private final JdbcClient jdbc;
    private final Firm firm;

    YieldRows(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
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
    Map<CampaignId, FollowUp> followUps(Collection<CampaignId> campaigns) {
        Map<CampaignId, FollowUp> found = new HashMap<>();
        jdbc.sql(
                        """
                        select campaign_id, handback, count(*) as leads,
                               count(*) filter (where warmed) as warm,
                               count(*) filter (where warmed and accepted_at is not null)
                                   as accepted,
                               count(*) filter (where warmed and outcome = 'WON') as won
                          from (%s) f group by campaign_id, handback
                        """
                                .formatted(LEADS))
                .param("campaigns", ids(campaigns))
                .query(
                        row -> {
                            found.merge(campaign(row), followUp(row), FollowUp::plus);
                        });
        return found;
    }

    /**
     * What became of the leads that answered a campaign.
     *
     * @param handbacks the leads that sales gave back, by the last reason
     */
    record FollowUp(CampaignYield.Leads leads, Map<HandbackReason, Long> handbacks) {

        static final FollowUp NONE = new FollowUp(CampaignYield.Leads.NONE, Map.of());

        FollowUp plus(FollowUp more) {
            Map<HandbackReason, Long> all = new EnumMap<>(HandbackReason.class);
            all.putAll(handbacks);
            all.putAll(more.handbacks);
            return new FollowUp(leads.plus(more.leads), all);
        }
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        String reason = row.getString("handback");
        return new FollowUp(
                new CampaignYield.Leads(
                        row.getLong("warm"), row.getLong("accepted"), row.getLong("won")),
                reason == null
                        ? Map.of()
                        : Map.of(HandbackReason.valueOf(reason), row.getLong("leads")));
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

    private static UUID[] ids(Collection<CampaignId> campaigns) {
        return campaigns.stream().map(CampaignId::value).toArray(UUID[]::new);
    }

    private static CampaignId campaign(ResultSet row) throws SQLException {
        return new CampaignId(row.getObject("campaign_id", UUID.class));
    }

    /** What narrows {@link #LEADS} to one campaign. */
    static Map<String, Object> one(CampaignId campaign) {
        return Map.of("campaigns", ids(List.of(campaign)));
    }
}
