package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sales starts at warm (R2): whether an approach of ours meets a lead that is cold and for which
 * nothing speaks: no open deal, no purchase before, no agreed step that is due, no work that goes
 * on since the hand-off.
 */
@Component
class ColdRule {

    private static final String SPEAKS_FOR_IT =
            """
            select
              exists (select from lead l
                       where l.lead_id = :lead and l.accepted_at <= :at
                         and (l.concluded_at is null or l.concluded_at > :at))
              or exists (select from lead me
                           join lead won on won.outcome = 'WON' and won.concluded_at <= :at
                            and won.deleted_at is null
                            and (won.contact_id = me.contact_id
                                 or exists (select from lead_stakeholder s
                                             where s.lead_id = won.lead_id
                                               and s.contact_id = me.contact_id))
                          where me.lead_id = :lead)
              or exists (select from lead_touch lt join touch t on t.touch_id = lt.touch_id
                          where lt.lead_id = :lead and t.occurred_at < :at and t.next_on <= :day
                            and (t.done_at is null or t.done_at >= :at))
              or exists (select from (select b.until, b.customer_named_date from handback b
                                       where b.lead_id = :lead and b.at < :at
                                       order by b.at desc limit 1) last
                          where last.customer_named_date and last.until <= :day)
              or exists (select from temperature_change x
                          where x.lead_id = :lead and x.from_temperature = 'COLD' and x.at <= :at
                            and x.at > coalesce((select max(b.at) from handback b
                                                  where b.lead_id = :lead and b.at <= :at),
                                                '-infinity')
                            and exists (select from lead_touch lt
                                          join touch t on t.touch_id = lt.touch_id
                                         where lt.lead_id = :lead
                                           and t.occurred_at >= x.at and t.occurred_at < :at))
            """;

    private final JdbcClient jdbc;
    private final Temperatures temperatures;
    private final Measures measures;

    ColdRule(JdbcClient jdbc, Temperatures temperatures, Measures measures) {
        this.jdbc = jdbc;
        this.temperatures = temperatures;
        this.measures = measures;
    }

    boolean holdsBack(Approach approach) {
        return approach.isOurs()
                && temperatures.shownAt(approach.lead(), approach.at()) == Temperature.COLD
                && !speaksForIt(approach);
    }

    private boolean speaksForIt(Approach approach) {
        return jdbc.sql(SPEAKS_FOR_IT)
                .param("lead", approach.lead().value())
                .param("at", stamp(approach.at()))
                .param("day", measures.dayOf(approach.at()))
                .query(Boolean.class)
                .single();
    }
}
