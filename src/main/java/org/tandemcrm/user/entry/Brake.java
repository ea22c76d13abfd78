package org.tandemcrm.user.entry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows repeated failures down by rows in the database, so that neither a restart nor a second
 * instance forgets them. An attempt counts before it is judged: many at once gain nothing.
 */
@Component
class Brake {

    private static final Duration FORGET = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Brake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How a key is slowed down.
     *
     * @param free so many failures cost nothing; each further one doubles the wait
     * @param longest the wait never grows beyond
     */
    record Limit(String key, int free, Duration longest) {}

    /**
     * Counts an attempt; if the key has to wait, tells how long, and the attempt must not be made.
     */
    Optional<Duration> press(Limit limit) {
        Instant now = clock.instant();
        boolean counted =
                jdbc.sql(
                                        """
                                        insert into sign_in_brake as b (brake_key, failures, last_at)
                                        values (:key, 1, :now)
                                        on conflict (brake_key) do update
                                        set failures = case when b.last_at < :forget then 1
                                                            else b.failures + 1 end,
                                            last_at = :now,
                                            closed_until =
                                                case when b.last_at < :forget or b.failures < :free
                                                     then null
                                                     else :now::timestamptz + make_interval(secs => least(:longest,
                                                          power(2, least(b.failures - :free, 30))))
                                                end
                                        where b.closed_until is null or b.closed_until <= :now
                                        """)
                                .param("key", limit.key())
                                .param("free", limit.free())
                                .param("longest", (double) limit.longest().toSeconds())
                                .param("now", Timestamp.from(now))
                                .param("forget", Timestamp.from(now.minus(FORGET)))
                                .update()
                        == 1;
        return counted ? Optional.empty() : Optional.of(wait(limit.key(), now));
    }

    /** The key's owner got in: its failures are forgotten, and everybody's old ones. */
    void release(String key) {
        jdbc.sql("delete from sign_in_brake where brake_key = ? or last_at < ?")
                .params(key, Timestamp.from(clock.instant().minus(FORGET)))
                .update();
    }

    /** The last attempt was none: takes it back. */
    void ease(String key) {
        jdbc.sql(
                        """
                        update sign_in_brake set failures = greatest(failures - 1, 0),
                                                 closed_until = null
                         where brake_key = ?
                        """)
                .param(key)
                .update();
    }

    private Duration wait(String key, Instant now) {
        Instant until =
                jdbc.sql("select closed_until from sign_in_brake where brake_key = ?")
                        .param(key)
                        .query(Timestamp.class)
                        .optional()
                        .map(Timestamp::toInstant)
                        .orElse(now);
        Duration left = Duration.between(now, until);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }
}
