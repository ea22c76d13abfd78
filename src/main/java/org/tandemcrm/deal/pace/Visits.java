package org.tandemcrm.deal.pace;

/** Every stay of a deal at a stage: the one definition behind the figures and their list. */
final class Visits {

    /** A deal closed on a day was open until that day's end, or until now. */
    static final String CLOSED_AT =
            "least(:now, ((d.closed_on + 1)::timestamp at time zone :zone))";

    /**
     * A table to read from, with the parameters {@code now} and {@code zone} and those of {@link
     * Began}, which leaves out deals of other times, not all of their visits: visit_id, deal_id,
     * assignee_id (whose deal it is now), stage, at, next_stage, days (until it left, or so far)
     * and ended, a {@link VisitEnd}. A move to where a deal was already is no visit.
     */
    static final String SQL =
            """
            (with went as (
               select deal_id from deal
                where accepted_at >= :began::timestamptz and accepted_at < :beganBefore::timestamptz
               union
               select deal_id from deal_move
                where at >= :began::timestamptz and at < :beganBefore::timestamptz),
             reached as (
               select deal_id as visit_id, deal_id, first_stage as stage, accepted_at as at, 0 as turn
                 from deal join went using (deal_id)
               union all
               select m.deal_move_id, m.deal_id, m.stage, greatest(m.at, d.accepted_at), 1
                 from deal_move m join went using (deal_id) join deal d on d.deal_id = m.deal_id),
             turned as (
               select r.*, lag(stage) over deals as before
                 from reached r window deals as (partition by deal_id order by at, turn)),
             stay as (
               select visit_id, deal_id, stage, at, lead(at) over deals as left_at,
                      lead(stage) over deals as next_stage
                 from turned where before is distinct from stage
               window deals as (partition by deal_id order by at, turn))
             select v.visit_id, v.deal_id, d.assignee_id, v.stage, v.at, v.next_stage,
                    greatest(0, extract(epoch from
                      coalesce(v.left_at, case when e.result is null then :now else %s end)
                      - v.at)) / 86400 as days,
                    case when v.next_stage is null then coalesce(e.result, 'STILL_THERE')
                         when n.position > s.position then 'MOVED_ON'
                         else 'MOVED_BACK' end as ended
               from stay v
               join deal d on d.deal_id = v.deal_id
               join deal_stage s on s.stage = v.stage
               left join deal_stage n on n.stage = v.next_stage
               left join closure e on e.deal_id = v.deal_id and e.reopened_at is null)
            """
                    .formatted(CLOSED_AT);

    private Visits() {}

    /**
     * The SQL that is true of deals in which the product of the parameter {@code product} is sold,
     * of all if it is null.
     *
     * @param deals a table or its alias, with deal_id
     */
    static String ofProduct(String deals) {
        return """
               (:product::uuid is null or exists (
                  select from deal_line n
                   where n.deal_id = %s.deal_id and n.product_id = :product))"""
                .formatted(deals);
    }
}
