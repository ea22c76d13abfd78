package org.tandemcrm.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.SecurityEventKind;
import org.tandemcrm.user.SecurityLog;

/** The events whose listeners failed: the owner looks at them, tries again, or gives them up. */
@Component
public class DeadLetterOffice {

    private static final int SHOWN = 200;
    private static final int MOST_FAILED = 10_000;

    private static final String LETTERS =
            """
            select p.id, p.event_type, p.listener_id, p.publication_date, p.last_resubmission_date,
                   p.completion_attempts, f.error, f.failed_at
              from event_publication p
              left join event_failure f on f.event_publication_id = p.id
             where p.status = 'FAILED' and p.completion_date is null
            """;

    private final JdbcClient jdbc;
    private final FailedEventPublications failed;
    private final SecurityLog log;
    private final Clock clock;

    DeadLetterOffice(
            JdbcClient jdbc, FailedEventPublications failed, SecurityLog log, Clock clock) {
        this.jdbc = jdbc;
        this.failed = failed;
        this.log = log;
        this.clock = clock;
    }

    /** What failed, the latest first. */
    @Transactional(readOnly = true)
    public List<DeadLetter> letters() {
        return jdbc.sql(LETTERS + " order by p.publication_date desc, p.id limit " + SHOWN)
                .query((row, n) -> letter(row))
                .list();
    }

    /**
     * Hands the event to its listener at once, however often it failed.
     *
     * @throws NotFound if it does not stand among what failed
     */
    public DeadLetter tryAgain(UUID id) {
        DeadLetter letter = letter(id);
        log.write(SecurityEventKind.EVENT_TRIED_AGAIN, null, told(letter));
        failed.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(MOST_FAILED)
                        .withFilter(publication -> publication.getIdentifier().equals(id)));
        return letter;
    }

    /**
     * Never tries it again. The event stays in the database, marked as done with.
     *
     * @throws NotFound if it does not stand among what failed
     */
    @Transactional
    public DeadLetter giveUp(UUID id) {
        DeadLetter letter = letter(id);
        jdbc.sql(
                        """
                        update event_publication set status = 'COMPLETED', completion_date = ?
                         where id = ? and status = 'FAILED'
                        """)
                .params(Timestamp.from(clock.instant()), id)
                .update();
        log.write(SecurityEventKind.EVENT_GIVEN_UP, null, told(letter));
        return letter;
    }

    private DeadLetter letter(UUID id) {
        return jdbc.sql(LETTERS + " and p.id = ?")
                .param(id)
                .query((row, n) -> letter(row))
                .optional()
                .orElseThrow(() -> new NotFound("Failed event"));
    }

    private static String told(DeadLetter letter) {
        return "%s, for %s (%s)".formatted(letter.event(), letter.listener(), letter.id());
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        Timestamp failedAt = row.getTimestamp("failed_at");
        Timestamp tried = failedAt == null ? row.getTimestamp("last_resubmission_date") : failedAt;
        return new DeadLetter(
                row.getObject("id", UUID.class),
                DeadLetter.eventInWords(row.getString("event_type")),
                DeadLetter.listenerInWords(row.getString("listener_id")),
                row.getTimestamp("publication_date").toInstant(),
                tried == null ? null : tried.toInstant(),
                row.getInt("completion_attempts"),
                row.getString("error"));
    }
}
