package org.tandemcrm.dashboard.balance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.flow.ApproachChanges;
import org.tandemcrm.flow.Lifetime;
import org.tandemcrm.flow.Memory;
import org.tandemcrm.shared.Period;

/**
 * Counts the people whom campaigns approached for the first time: whoever a campaign reached, or
 * answered one unasked. The days that somebody asked for are kept in memory, and read anew from the
 * day on at which a list changed.
 */
@Component
class Approaches {

    /** Of a longer span nothing is kept. */
    private static final long MOST_DAYS = 5 * 366;

    private final JdbcClient jdbc;
    private final Memory<ApproachDays, Instant> memory;

    Approaches(JdbcClient jdbc, ApproachChanges changes, Lifetime lifetime) {
        this.jdbc = jdbc;
        this.memory = new Memory<>(lifetime, changes);
    }

    long first(Period days, ZoneId zone) {
        if (!Memory.isForReader() || ChronoUnit.DAYS.between(days.from(), days.to()) > MOST_DAYS) {
            return ApproachDays.of(zone, days, this::read).in(days);
        }
        return memory.look(
                        () -> ApproachDays.of(zone, days, this::read),
                        (kept, changes) ->
                                kept.after(changes, this::read).with(zone, days, this::read))
                .in(days);
    }

    private Map<LocalDate, Long> read(Period days, ZoneId zone, boolean narrowly) {
        Map<LocalDate, Long> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select (m.first_at at time zone :zone)::date as day, count(*) as people
                          from %s m
                         where m.first_at >= :from and m.first_at < :until group by 1
                        """
                                .formatted(
                                        narrowly
                                                ? ApproachedListing.FIRST_OF_SOME
                                                : ApproachedListing.FIRST))
                .param("zone", zone.getId())
                .param("from", Timestamp.from(days.start(zone)))
                .param("until", Timestamp.from(days.end(zone)))
                .query(
                        row -> {
                            counts.put(
                                    row.getObject("day", LocalDate.class), row.getLong("people"));
                        });
        return counts;
    }
}
