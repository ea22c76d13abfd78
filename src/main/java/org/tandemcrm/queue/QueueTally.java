package org.tandemcrm.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.UserId;

/** Counts who waits, whose time runs out, and what is done today. */
@Component
public class QueueTally {

    private static final Duration SOON = Duration.ofHours(1);

    /** Each range of an index is cut where counting further would say nothing more. */
    private static final String COUNTS =
            """
            select (select count(*) from (
                      select lead_id from (%1$s and kind in ('HOT', 'WARM') limit %3$d) o
                      union
                      select lead_id from (%1$s and kind in ('HOUR', 'DAY') and due_at < :tomorrow
                                            limit %3$d) o
                      union
                      select lead_id from (%2$s and kind in ('HOT', 'WARM') limit %3$d) p
                      union
                      select lead_id from (%2$s and kind in ('HOUR', 'DAY') and due_at < :tomorrow
                                            limit %3$d) p) w) as waiting,
                   (select count(*) from (
                      select lead_id from (%1$s and kind <> 'DAY' and due_at < :soon limit %3$d) o
                      union
                      select lead_id from (%2$s and kind <> 'DAY' and due_at < :soon limit %3$d) p
                      ) r) as running_out,
                   (select count(*) from touch
                     where user_id = :reader and occurred_at >= :today) as done_today
            """;

    private static final String OWN = "select lead_id from queue_place where assignee_id = :person";
    private static final String POOL = "select lead_id from queue_place where assignee_id is null";
    private static final String ALL = "select lead_id from queue_place where true";
    private static final String NOBODY = "select lead_id from queue_place where false";

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Clock clock;

    QueueTally(JdbcClient jdbc, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.clock = clock;
    }

    /**
     * Counts for the reader's screen.
     *
     * @param person whose queue with the pool; everybody's if absent
     */
    @Transactional(readOnly = true)
    public Tally of(@Nullable UserId person, UserId reader) {
        ZoneId zone = firm.zone();
        Instant now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        return jdbc.sql(
                        person == null
                                ? COUNTS.formatted(ALL, NOBODY, Tally.MOST)
                                : COUNTS.formatted(OWN, POOL, Tally.MOST))
                .param("person", person == null ? null : person.value())
                .param("reader", reader.value())
                .param("today", Timestamp.from(today.atStartOfDay(zone).toInstant()))
                .param("tomorrow", Timestamp.from(today.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .query(
                        (row, n) ->
                                new Tally(
                                        Math.min(Tally.MOST, row.getInt("waiting")),
                                        Math.min(Tally.MOST, row.getInt("running_out")),
                                        row.getInt("done_today")))
                .single();
    }
}
