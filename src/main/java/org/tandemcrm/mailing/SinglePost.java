package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;

/** The single letters that wait, claimed one by one. */
@Component
class SinglePost {

    private final JdbcClient jdbc;
    private final Clock clock;

    SinglePost(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param attempts how often it was tried before
     */
    record Single(LetterDraft draft, int attempts) {}

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql(
                                """
                                select count(*) from letter
                                 where mailing_id is null and state in ('WAITING', 'SENDING')
                                """)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Claims the next one that is due. */
    @Transactional
    public Optional<Single> next() {
        return jdbc.sql(
                        """
                        update letter set state = 'SENDING', claimed_at = :now, attempts = attempts + 1
                         where letter_id = (select letter_id from letter
                                             where mailing_id is null and state = 'WAITING' and due_at <= :now
                                             order by due_at, letter_id limit 1 for update skip locked)
                        returning letter_id, mailbox, subject, words, attempts, looks
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, n) ->
                                new Single(
                                        new LetterDraft(
                                                new LetterId(row.getObject(1, UUID.class)),
                                                new EmailAddress(row.getString(2)),
                                                null,
                                                row.getString(3),
                                                row.getString(4),
                                                row.getString(6),
                                                Map.of()),
                                        row.getInt(5) - 1))
                .optional();
    }
}
