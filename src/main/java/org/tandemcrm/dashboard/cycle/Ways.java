package org.tandemcrm.dashboard.cycle;

/** How far each lead has come, and when: the one definition behind the figures and their lists. */
final class Ways {

    /**
     * A table to read from: lead_id, number, contact_id, company_id, assignee_id, opened_at,
     * warm_at (or what came later, if it never was), hot_at, accepted_at, won_at and lost_at. A
     * close is known by its day: it is taken at its beginning in :zone, but never before the deal.
     */
    static final String SQL =
            """
            (select l.lead_id, l.number, l.contact_id, l.company_id, l.assignee_id, l.opened_at,
                    least(w.warm_at, l.accepted_at) as warm_at, w.hot_at, l.accepted_at,
                    case when e.deal_id is not null
                         then greatest(l.accepted_at,
                                       e.closed_on::timestamp at time zone :zone) end as won_at,
                    case when l.outcome = 'LOST' and e.deal_id is null
                         then l.concluded_at end as lost_at
               from lead l
               left join deal d on d.lead_id = l.lead_id
               left join closure e on e.deal_id = d.deal_id and e.reopened_at is null
                                  and e.result = 'WON'
               left join lead_first_warmth w on w.lead_id = l.lead_id
              where l.deleted_at is null)
            """;

    private Ways() {}

    /**
     * Whole seconds from one moment to another, as days; null where either never came, which {@code
     * greatest(0, …)} would make no days at all.
     */
    static String days(String from, String to) {
        return "(case when %1$s < %2$s then floor(extract(epoch from %2$s - %1$s)) / 86400 when %1$s >= %2$s then 0 end)"
                .formatted(from, to);
    }
}
