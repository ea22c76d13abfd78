package org.tandemcrm.user;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;

/** One-time links by which someone sets their password; the database knows only a hash of each. */
@Component
class Invitations {

    static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Clock clock;

    Invitations(JdbcClient jdbc, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.clock = clock;
    }

    /** Makes the person's only valid link, and gives its secret part. */
    String make(UserId person) {
        withdraw(person);
        String secret = Secrets.next();
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into invitation
                               (invitation_id, user_id, token_hash, made_by, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        person.value(),
                        Secrets.digest(secret),
                        me.get().id().value(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(LIFE)))
                .update();
        return secret;
    }

    /** The person whose open link this is. */
    Optional<UserId> find(String secret) {
        return jdbc.sql(
                        """
                        select user_id from invitation
                         where token_hash = ? and used_at is null and expires_at > ?
                        """)
                .params(Secrets.digest(secret), now())
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    /** Whether the link was still open; it is not any more. */
    boolean use(String secret) {
        return jdbc.sql(
                                """
                                update invitation set used_at = ?
                                 where token_hash = ? and used_at is null and expires_at > ?
                                """)
                        .params(now(), Secrets.digest(secret), now())
                        .update()
                == 1;
    }

    /** Makes every open link of the person worthless. */
    void withdraw(UserId person) {
        jdbc.sql("update invitation set used_at = ? where user_id = ? and used_at is null")
                .params(now(), person.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
