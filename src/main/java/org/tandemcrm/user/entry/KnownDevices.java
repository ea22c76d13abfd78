package org.tandemcrm.user.entry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.Secrets;
import org.tandemcrm.user.UserId;

/**
 * Remembers where someone signed in before, by a secret in a cookie; it opens nothing by itself.
 */
@Component
class KnownDevices {

    static final Duration LIFE = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the device was signed in to the account of that email before. */
    boolean knows(String secret, String emailKey) {
        return jdbc.sql(
                        """
                        select exists (select from known_device d join user_account u using (user_id)
                                        where d.token_hash = ? and u.email_key = ?
                                          and d.seen_at > ?)
                        """)
                .params(
                        Secrets.digest(secret),
                        emailKey,
                        Timestamp.from(clock.instant().minus(LIFE)))
                .query(Boolean.class)
                .single();
    }

    /** The secret for the cookie of a device from which someone just signed in. */
    @Transactional
    String remember(UserId user) {
        String secret = Secrets.next();
        jdbc.sql("delete from known_device where seen_at <= ?")
                .param(Timestamp.from(clock.instant().minus(LIFE)))
                .update();
        jdbc.sql("insert into known_device (token_hash, user_id, seen_at) values (?, ?, ?)")
                .params(Secrets.digest(secret), user.value(), Timestamp.from(clock.instant()))
                .update();
        return secret;
    }
}
