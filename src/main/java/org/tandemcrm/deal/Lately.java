package org.tandemcrm.deal;

/** The last closed deals and the stages that they reached: what stages are learned from. */
final class Lately {

    /** So many are learned from: enough, and never slow. */
    private static final int HISTORY = 1_000;

    /** A table to read from: deal_id, result and stage, each pair of deal and stage once. */
    static final String REACHED =
            """
            (with ended as (
               select deal_id, result from closure where reopened_at is null
                order by closed_on desc, closure_id limit %d)
             select e.deal_id, e.result, m.stage
               from ended e join deal_move m on m.deal_id = e.deal_id
             union
             select e.deal_id, e.result, d.stage
               from ended e join deal d on d.deal_id = e.deal_id
             union
             select e.deal_id, e.result, f.stage
               from ended e cross join (
                    select stage from deal_stage where retired_at is null
                     order by position limit 1) f)
            """
                    .formatted(HISTORY);

    private Lately() {}
}
