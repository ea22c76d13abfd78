package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * Reads the queue in its order: promises of an hour that are due, hot leads that nobody tried,
 * promises of today, the other warm leads; in each the clock that runs out first, then heat, then
 * fit. Each band is one range of an index for a person and one for the pool, and they are merged.
 */
@Component
class QueueReading {

    private static final List<String> BANDS =
            List.of(
                    "p.kind = 'HOUR' and p.due_at <= :now",
                    "p.kind = 'HOT'",
                    "p.kind = 'HOUR' and p.due_at > :now and p.due_at < :tomorrow",
                    "p.kind = 'DAY' and p.due_at < :tomorrow",
                    "p.kind = 'WARM'");

    /** The two bands of today's promises are one. */
    private static final List<Integer> RANKS = List.of(0, 1, 2, 2, 3);

    private static final String OWN = "p.assignee_id = :person";
    private static final String POOL = "p.assignee_id is null";

    private static final String BAND =
            """
            (select p.lead_id, p.kind, p.due_at, p.heat_key, p.fit_rank, %d as band
               from queue_place p
              where %s and %s
                and not exists (select from claim k
                                 where k.lead_id = p.lead_id and k.released_at is null
                                   and k.until > :now and k.user_id <> :reader)
              order by p.due_at, p.heat_key desc, p.fit_rank limit %d)
            """;

    private static final String ENTRIES =
            """
            with place as (
              select * from (
                select distinct on (lead_id) * from (%s) bands
                 order by lead_id, band, due_at) once
               order by band, due_at, heat_key desc, fit_rank, lead_id limit %d)
            select l.lead_id, l.number, l.contact_id, l.assignee_id, h.shown, h.heat, h.heat_at,
                   case when place.kind = 'DAY'
                        then (place.due_at at time zone :zone + interval '1 day') at time zone :zone
                        else nullif(place.due_at, 'infinity') end as runs_out_at, place.kind, %s as name,
                   co.name as company_name, k.user_id as claimed_by, k.until as claimed_until,
                   (select e.channel from evidence e
                     where e.lead_id = l.lead_id and e.channel is not null
                     order by e.occurred_at desc limit 1) as proposed_channel,
                   (select x.sentence from temperature_change x
                     where x.lead_id = l.lead_id and x.to_temperature <> 'COLD'
                       and x.cause <> 'COOLED'
                     order by x.at desc limit 1) as warmed_by,
                   (select t.next_what from lead_touch lt join touch t on t.touch_id = lt.touch_id
                     where lt.lead_id = l.lead_id and t.next_on is not null and t.done_at is null
                     order by t.next_on, t.next_at nulls last limit 1) as promised
              from place
              join lead l on l.lead_id = place.lead_id
              join lead_heat h on h.lead_id = l.lead_id
              left join contact c on c.contact_id = l.contact_id
              left join company co on co.company_id = coalesce(l.company_id, c.company_id)
              left join claim k on k.lead_id = l.lead_id and k.released_at is null and k.until > :now
             order by place.band, place.due_at, place.heat_key desc, place.fit_rank, l.number
            """;

    private final JdbcClient jdbc;
    private final Measures measures;

    QueueReading(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    /** Their own and the pool's. */
    List<QueueEntry> of(UserId person, UserId reader, int most) {
        return read(List.of(OWN, POOL), person, reader, most);
    }

    List<QueueEntry> ofEverybody(UserId reader, int most) {
        return read(List.of("true"), null, reader, most);
    }

    private List<QueueEntry> read(
            List<String> hands, @Nullable UserId person, UserId reader, int most) {
        Instant now = measures.now();
        double halfLife = measures.rules().halfLifeDays();
        return jdbc.sql(ENTRIES.formatted(bands(hands, most), most, LeadHeads.NAME_SQL))
                .param("person", person == null ? null : person.value())
                .param("reader", reader.value())
                .param("now", stamp(now))
                .param("tomorrow", stamp(measures.endOf(measures.today())))
                .param("zone", measures.firm().zone().getId())
                .query((row, n) -> entry(row, now, halfLife))
                .list();
    }

    /** The limit stands in the text, so that the database can plan for it once and for all. */
    private static String bands(List<String> hands, int most) {
        return Stream.iterate(0, band -> band + 1)
                .limit(BANDS.size())
                .flatMap(
                        band ->
                                hands.stream()
                                        .map(
                                                hand ->
                                                        BAND.formatted(
                                                                RANKS.get(band),
                                                                hand,
                                                                BANDS.get(band),
                                                                most)))
                .collect(Collectors.joining(" union all "));
    }

    private static QueueEntry entry(ResultSet row, Instant now, double halfLife)
            throws SQLException {
        Heat heat = new Heat(row.getDouble("heat"), Rows.instant(row, "heat_at"));
        return new QueueEntry(
                Rows.lead(row),
                row.getLong("number"),
                Rows.idOrNull(row, "contact_id", ContactId::new),
                row.getString("name"),
                row.getString("company_name"),
                Rows.temperature(row, "shown"),
                heat.on(now, halfLife),
                why(row),
                Rows.channel(row, "proposed_channel"),
                Rows.instantOrNull(row, "runs_out_at"),
                Rows.idOrNull(row, "assignee_id", UserId::new),
                Rows.idOrNull(row, "claimed_by", UserId::new),
                Rows.instantOrNull(row, "claimed_until"));
    }

    private static String why(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind.equals("HOUR") || kind.equals("DAY")) {
            String promised = row.getString("promised");
            return promised == null ? "They named this day" : "Promised: " + promised;
        }
        String warmedBy = row.getString("warmed_by");
        return warmedBy == null ? "Warm" : warmedBy;
    }
}
