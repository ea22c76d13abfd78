package org.tandemcrm.audience;

/** What rules can ask about a person, each as a join with one row a person or none. */
final class Known {

    static final String COMPANY =
            "left join company co on co.company_id = c.company_id and co.deleted_at is null";

    /**
     * People whom sales talks to: grade 3 of an open deal, else 2 of a hot or 1 of a warm lead that
     * is open, as main person or stakeholder; warmth 2 or 1 by the leads alone.
     */
    static final String BUSY =
            """
            left join (
                select contact_id, max(grade) as grade, max(warmth) as warmth
                  from (select unnest(array[l.contact_id, s.contact_id]) as contact_id,
                               work.grade, work.warmth
                          from (select lead_id, case shown when 'HOT' then 2 else 1 end as grade,
                                       case shown when 'HOT' then 2 else 1 end as warmth
                                  from lead_heat where shown <> 'COLD'
                                 union all
                                select lead_id, 3, null from deal where closed_on is null) work
                          join lead l on l.lead_id = work.lead_id and l.deleted_at is null
                               and (work.warmth is null or l.concluded_at is null)
                          left join lead_stakeholder s on s.lead_id = l.lead_id) at_work
                 group by contact_id
            ) busy on busy.contact_id = c.contact_id""";

    /** Everybody in an open lead, as main person or stakeholder. */
    static final String PURSUED =
            """
            left join (
                select l.contact_id from lead l
                 where l.contact_id is not null and l.concluded_at is null and l.deleted_at is null
                 union
                select s.contact_id from lead_stakeholder s join lead l on l.lead_id = s.lead_id
                 where l.concluded_at is null and l.deleted_at is null
            ) pursued on pursued.contact_id = c.contact_id""";

    /** The latest hand-back of the person's open leads. */
    static final String HANDBACK =
            """
            left join (
                select distinct on (l.contact_id) l.contact_id, b.reason,
                       (b.at at time zone :zone)::date as day
                  from handback b join lead l on l.lead_id = b.lead_id
                 where l.contact_id is not null and l.concluded_at is null and l.deleted_at is null
                 order by l.contact_id, b.at desc, b.handback_id desc
            ) handed on handed.contact_id = c.contact_id""";

    /** The last day that was named for coming back: at a hand-back, or when a deal was lost. */
    static final String COMEBACK =
            """
            left join (
                select named.contact_id, max(named.day) as day
                  from (select l.contact_id, b.until as day
                          from handback b join lead l on l.lead_id = b.lead_id
                         where b.until is not null and l.concluded_at is null and l.deleted_at is null
                         union all
                        select l.contact_id, e.back_to_marketing_on
                          from closure e join deal d on d.deal_id = e.deal_id
                          join lead l on l.lead_id = d.lead_id
                         where e.reopened_at is null and e.back_to_marketing_on is not null
                           and l.deleted_at is null) named
                 where named.contact_id is not null
                 group by named.contact_id
            ) comeback on comeback.contact_id = c.contact_id""";

    static final String TOUCHED =
            """
            left join (
                select contact_id, (max(occurred_at) at time zone :zone)::date as day
                  from touch group by contact_id
            ) touched on touched.contact_id = c.contact_id""";

    /** The same of those who were touched from a day on: there are fewer. */
    static final String TOUCHED_SINCE =
            """
            left join (
                select contact_id, (max(occurred_at) at time zone :zone)::date as day
                  from touch
                 where occurred_at >= cast(%2$s as date)::timestamp at time zone :zone
                 group by contact_id
            ) %1$s on %1$s.contact_id = c.contact_id""";

    static final String FIT = "left join contact_fit fit on fit.contact_id = c.contact_id";

    static final String ROLES =
            """
            left join (
                select s.contact_id, array_agg(s.role) as roles
                  from lead_stakeholder s join lead l on l.lead_id = s.lead_id
                 where s.role is not null and l.deleted_at is null
                 group by s.contact_id
            ) stakes on stakes.contact_id = c.contact_id""";

    /** Whoever was the main person of a sale. */
    static final String CUSTOMER =
            """
            left join (
                select distinct l.contact_id
                  from closure e join deal d on d.deal_id = e.deal_id
                  join lead l on l.lead_id = d.lead_id
                 where e.result = 'WON' and e.reopened_at is null and l.deleted_at is null
            ) customer on customer.contact_id = c.contact_id""";

    /**
     * Whoever was the main person of a sale of which a word tells: in its name, in what its lead
     * was interested in, or in one of its lines.
     */
    static final String BOUGHT =
            """
            left join (
                select distinct l.contact_id
                  from closure e join deal d on d.deal_id = e.deal_id
                  join lead l on l.lead_id = d.lead_id
                 where e.result = 'WON' and e.reopened_at is null and l.deleted_at is null
                   and %3$s
                   and (lower(d.name || coalesce(' ' || l.interest, '')) like any(%2$s)
                        or d.deal_id in (select n.deal_id from deal_line n
                                          where lower(n.name) like any(%2$s)))
            ) %1$s on %1$s.contact_id = c.contact_id""";

    /** Whoever was the main person of a sale with such a line of the catalogue. */
    static final String BOUGHT_LINE =
            """
            left join (
                select distinct l.contact_id
                  from deal_line n join product p on p.product_id = n.product_id
                  join closure e on e.deal_id = n.deal_id
                  join deal d on d.deal_id = n.deal_id
                  join lead l on l.lead_id = d.lead_id
                 where e.result = 'WON' and e.reopened_at is null and l.deleted_at is null
                   and %2$s and %3$s
            ) %1$s on %1$s.contact_id = c.contact_id""";

    /** The day of the last sale of which somebody was the main person. */
    static final String LAST_SALE =
            """
            left join (
                select l.contact_id, max(e.closed_on) as day
                  from closure e join deal d on d.deal_id = e.deal_id
                  join lead l on l.lead_id = d.lead_id
                 where e.result = 'WON' and e.reopened_at is null and l.deleted_at is null
                 group by l.contact_id
            ) sold on sold.contact_id = c.contact_id""";

    /** Whoever is on the list of a campaign that went out, but for mail that came back. */
    static final String RECEIVED =
            """
            left join (
                select distinct m.contact_id from campaign_member m
                 where m.campaign_id = any(%2$s) and m.state <> 'BOUNCED'
                   and (m.state <> 'TARGETED'
                        or m.campaign_id in (select k.campaign_id from campaign k
                                              where k.status in ('RUNNING', 'ENDED')))
            ) %1$s on %1$s.contact_id = c.contact_id""";

    private Known() {}
}
