package org.tandemcrm.lead.likelihood;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.likelihood.HandoffReading.Moment;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known of each lead at each of its hand-offs: written once, never changed. What counts is
 * the latest, from which sales goes on.
 */
@Component
class Handoffs {

    /**
     * The last time a lead became warm before it was accepted or closed, or else its acceptance.
     */
    private static final String DUE =
            """
            select l.lead_id, coalesce(w.at, l.accepted_at) as at
              from lead l
              left join lead_handoff h on h.lead_id = l.lead_id
              left join lateral (select max(x.at) as at from temperature_change x
                                  where x.lead_id = l.lead_id and x.from_temperature = 'COLD'
                                    and x.at <= coalesce(l.accepted_at, l.concluded_at, 'infinity'))
                     w on true
             where h.lead_id is null and l.deleted_at is null
               and (w.at is not null or l.accepted_at is not null)
            """;

    private final JdbcClient jdbc;
    private final HandoffReading reading;
    private final JsonMapper json;
    private final Clock clock;

    Handoffs(JdbcClient jdbc, HandoffReading reading, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes down what is known of a lead that is handed off now; what stands already stays. Of a
     * lead that sales accepted more may be known than at its hand-off, so that stays the last.
     */
    void take(Moment now) {
        write(List.of(now), true);
    }

    /**
     * Takes down some of the leads whose hand-off lies in the past and was never taken down, as an
     * import leaves them.
     *
     * @return how many there were
     */
    int catchUp(int most) {
        List<Moment> due =
                jdbc.sql(DUE + " order by l.lead_id limit ?")
                        .param(most)
                        .query(
                                (row, n) ->
                                        new Moment(
                                                row.getObject("lead_id", UUID.class),
                                                row.getTimestamp("at").toInstant()))
                        .list();
        write(due, false);
        return due.size();
    }

    private void write(List<Moment> moments, boolean live) {
        Map<UUID, Traits> traits = reading.traits(moments, live);
        List<Moment> known = moments.stream().filter(m -> traits.containsKey(m.lead())).toList();
        jdbc.sql(
                        """
                        insert into lead_handoff (lead_id, at, taken_at, traits)
                        select id, at, :now, traits::jsonb
                          from unnest(:ids::uuid[], :ats::timestamptz[], :traits::text[])
                               as n (id, at, traits)
                         where not exists (select from lead_handoff h join lead l
                                               on l.lead_id = h.lead_id
                                            where h.lead_id = n.id
                                              and l.accepted_at is not null)
                        on conflict do nothing
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", known.stream().map(Moment::lead).toArray(UUID[]::new))
                .param(
                        "ats",
                        known.stream().map(m -> Timestamp.from(m.at())).toArray(Timestamp[]::new))
                .param(
                        "traits",
                        known.stream()
                                .map(m -> json.writeValueAsString(traits.get(m.lead())))
                                .toArray(String[]::new))
                .update();
    }

    /** The closed leads, in the order in which they closed. */
    List<Example> closed() {
        return jdbc.sql(
                        """
                        select h.traits, l.outcome = 'WON' as won, l.concluded_at
                          from lead l
                         cross join lateral (select h.traits from lead_handoff h
                                              where h.lead_id = l.lead_id
                                              order by h.at desc limit 1) h
                         where l.outcome is not null and l.deleted_at is null
                         order by l.concluded_at, l.number
                        """)
                .query(
                        (row, n) ->
                                new Example(
                                        traits(row.getString("traits")),
                                        row.getBoolean("won"),
                                        row.getTimestamp("concluded_at").toInstant()))
                .list();
    }

    Traits traits(String text) {
        return json.readValue(text, Traits.class);
    }
}
