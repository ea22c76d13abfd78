package org.tandemcrm.lead;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps every lead's places in the queue; called in the transaction of each fact behind them. */
@Component
class QueuePlaces {

    /** The promise that is due first: an open next step, or the day that the customer named. */
    private static final String PROMISES =
            """
            select t.next_at, t.next_on
              from lead_touch lt join touch t on t.touch_id = lt.touch_id
             where lt.lead_id = l.lead_id and t.next_on is not null and t.done_at is null
            union all
            select null, b.until
              from (select at, until, customer_named_date from handback
                     where lead_id = l.lead_id order by at desc limit 1) b
             where b.customer_named_date and b.until is not null
               and not exists (select from lead_touch lt join touch t on t.touch_id = lt.touch_id
                                where lt.lead_id = l.lead_id and t.occurred_at > b.at)
            """;

    /** Hot leads that nobody has tried since they became hot stand before the others. */
    private static final String UNTOUCHED =
            """
            not exists (select from lead_touch lt join touch t on t.touch_id = lt.touch_id
                         where lt.lead_id = l.lead_id
                           and t.occurred_at >= (select max(x.at) from temperature_change x
                                                  where x.lead_id = l.lead_id
                                                    and x.to_temperature = 'HOT'))
            """;

    private static final String PLACES =
            """
            insert into queue_place (lead_id, kind, assignee_id, due_at, heat_key, fit_rank)
            select l.lead_id, place.kind, l.assignee_id, place.due_at,
                   coalesce(h.heat_key, '-infinity'), f.fit_rank
              from lead l
              join lead_heat h on h.lead_id = l.lead_id
              join lead_fit f on f.lead_id = l.lead_id
              left join lead_clock k on k.lead_id = l.lead_id and k.stopped_at is null
              left join lateral
                   (select case when p.next_at is null then 'DAY' else 'HOUR' end as kind,
                           coalesce(p.next_at, p.next_on::timestamp at time zone :zone) as due_at
                      from (%s) p order by 2 limit 1) promise on true
             cross join lateral
                   (select promise.kind, promise.due_at where promise.kind is not null
                    union all
                    select case when h.shown = 'HOT' and %s then 'HOT' else 'WARM' end,
                           coalesce(k.due_at, 'infinity')
                     where h.shown <> 'COLD' and l.accepted_at is null
                       and (promise.kind is null or k.lead_id is not null)) place
             where l.lead_id = any(:leads) and l.concluded_at is null and l.deleted_at is null
            on conflict (lead_id, kind) do update
               set assignee_id = excluded.assignee_id, due_at = excluded.due_at,
                   heat_key = excluded.heat_key, fit_rank = excluded.fit_rank
            """
                    .formatted(PROMISES, UNTOUCHED);

    private final JdbcClient jdbc;
    private final Measures measures;
    private final LeadStandings standings;

    QueuePlaces(JdbcClient jdbc, Measures measures, LeadStandings standings) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.standings = standings;
    }

    /** The leads ended, or go on after all. */
    void turned(Collection<LeadId> leads) {
        refresh(leads);
        standings.foretell(leads.stream().map(LeadId::value).toList());
    }

    void refresh(LeadId lead) {
        refresh(List.of(lead));
    }

    void refresh(Collection<LeadId> leads) {
        about(
                        leads,
                        "select 1 from lead_heat where lead_id = any(:leads) order by lead_id for update")
                .query(Integer.class)
                .list();
        about(leads, "delete from queue_place where lead_id = any(:leads)").update();
        about(leads, PLACES).param("zone", measures.firm().zone().getId()).update();
    }

    /** The database keeps a plan for one lead; for an array it would plan anew each time. */
    private StatementSpec about(Collection<LeadId> leads, String sql) {
        return leads.size() == 1
                ? jdbc.sql(sql.replace("any(:leads)", ":leads"))
                        .param("leads", leads.iterator().next().value())
                : jdbc.sql(sql).param("leads", Rows.ids(leads));
    }
}
