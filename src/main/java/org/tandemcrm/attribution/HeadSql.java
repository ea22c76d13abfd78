package org.tandemcrm.attribution;

/** How the people of campaigns are counted, each once. */
final class HeadSql {

    /** Members are counted in the index of their states, less the few who lie in the trash. */
    static final String SHOWN =
            """
                        select g.campaign_id,
                               coalesce(g.print_run, 0)::bigint + coalesce(g.visitors, 0)
                                   + coalesce(g.listeners, 0) as reach,
                               coalesce(m.members, 0) as members, coalesce(m.sent, 0) as sent,
                               coalesce(r.responded, 0) as responded,
                               coalesce(r.deciders, 0) as deciders, coalesce(r.n, 0) as responses,
                               g.goal_responses, g.goal_warm_leads, g.goal_sales
                          from campaign g
                          left join (
                               select campaign_id, sum(n) as members,
                                      sum(n) filter (where state in
                                          ('SENT', 'RESPONDED', 'OPTED_OUT')
                                          and not (state = 'OPTED_OUT' and unsent)) as sent
                                 from (select campaign_id, state, unsent, count(*) as n
                                         from campaign_member where campaign_id = any(:campaigns)
                                        group by campaign_id, state, unsent
                                        union all
                                       select t.campaign_id, t.state, t.unsent, -count(*)
                                         from contact c
                                         join campaign_member t on t.contact_id = c.contact_id
                                        where c.deleted_at is not null
                                          and t.campaign_id = any(:campaigns)
                                        group by t.campaign_id, t.state, t.unsent) by_state
                                group by campaign_id) m on m.campaign_id = g.campaign_id
                          left join (
                               select p.campaign_id, sum(p.n) as n, count(*) as responded,
                                      count(*) filter (where p.contact_id in (
                                          select contact_id from lead_stakeholder
                                           where role in
                                                 ('DECISION_MAKER', 'ECONOMIC_BUYER'))) as deciders
                                 from (select campaign_id, contact_id, count(*) as n
                                         from response where campaign_id = any(:campaigns)
                                        group by campaign_id, contact_id) p
                                group by p.campaign_id) r on r.campaign_id = g.campaign_id
                         where g.campaign_id = any(:campaigns)
                        """;

    /** The people of campaigns that have started, but for some, counted as in {@link #SHOWN}. */
    static final String OTHERS =
            """
            with other as (
                select * from campaign
                 where deleted_at is null and status in ('RUNNING', 'ENDED')
                   and campaign_id <> all(:counted))
            select coalesce(sum(greatest(coalesce(m.sent, 0), coalesce(r.responded, 0),
                                coalesce(g.print_run, 0)::bigint + coalesce(g.visitors, 0)
                                    + coalesce(g.listeners, 0))), 0) as reached,
                   coalesce(sum(r.responded), 0) as responded
              from other g
              left join (
                   select campaign_id, count(*) as sent from campaign_member
                    where campaign_id = any(array(select campaign_id from other))
                      and state in ('SENT', 'RESPONDED', 'OPTED_OUT')
                      and not (state = 'OPTED_OUT' and unsent)
                      and contact_id not in (
                          select contact_id from contact where deleted_at is not null)
                    group by campaign_id) m on m.campaign_id = g.campaign_id
              left join (
                   select campaign_id, count(distinct contact_id) as responded
                     from response where campaign_id = any(array(select campaign_id from other))
                    group by campaign_id) r on r.campaign_id = g.campaign_id
            """;

    private HeadSql() {}
}
