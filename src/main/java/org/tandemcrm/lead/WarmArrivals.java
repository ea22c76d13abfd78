package org.tandemcrm.lead;

/**
 * Every time a lead became warm and so came to sales, with what sales made of it: the one
 * definition behind all figures about warm leads that were handed over. A lead that was handed back
 * and warms again comes again; what happens after its acceptance is the deal's.
 */
public final class WarmArrivals {

    private static final String WHERE =
            """
            where x.from_temperature = 'COLD'
              and x.at <= coalesce(l.accepted_at, l.concluded_at, 'infinity')
            """;

    /**
     * A table to read from: arrival_id, lead_id, number, contact_id, company_id, assignee_id, at,
     * temperature, reason (why it was handed back), ended_at and state: ACCEPTED, HANDED_BACK,
     * COOLED, CLOSED or OPEN.
     */
    public static final String SQL =
            """
            (select x.temperature_change_id as arrival_id, x.lead_id, x.at,
                    x.to_temperature as temperature, l.number, l.contact_id, l.company_id,
                    l.assignee_id, r.accepted_at, r.back_at, r.cooled_at, l.concluded_at,
                    case when r.accepted_at is null and r.back_at <= coalesce(r.cooled_at, 'infinity')
                         then r.reason end as reason,
                    case when r.accepted_at is not null then r.accepted_at
                         else coalesce(least(r.back_at, r.cooled_at), l.concluded_at) end as ended_at,
                    case when r.accepted_at is not null then 'ACCEPTED'
                         when r.back_at <= coalesce(r.cooled_at, 'infinity') then 'HANDED_BACK'
                         when r.cooled_at is not null then 'COOLED'
                         when l.concluded_at is not null then 'CLOSED'
                         else 'OPEN' end as state
               from temperature_change x
               join lead l on l.lead_id = x.lead_id and l.deleted_at is null
               left join lateral (
                    select case when l.accepted_at >= x.at
                                 and l.accepted_at <= coalesce(least(b.at, n.at), 'infinity')
                                then l.accepted_at end as accepted_at,
                           b.at as back_at, b.reason, n.at as cooled_at
                      from (select min(c.at) as at from temperature_change c
                             where c.lead_id = x.lead_id and c.at > x.at
                               and c.to_temperature = 'COLD') n
                      left join lateral (
                           select h.at, h.reason from handback h
                            where h.lead_id = x.lead_id and h.at >= x.at
                            order by h.at limit 1) b on true) r on true
              """
                    + WHERE
                    + ")";

    /** The same moments without what became of them: arrival_id, lead_id, at and temperature. */
    public static final String MOMENTS =
            """
            (select x.temperature_change_id as arrival_id, x.lead_id, x.at,
                    x.to_temperature as temperature
               from temperature_change x
               join lead l on l.lead_id = x.lead_id and l.deleted_at is null
              """
                    + WHERE
                    + ")";

    private WarmArrivals() {}
}
