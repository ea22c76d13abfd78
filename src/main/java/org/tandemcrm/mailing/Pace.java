package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The company's rate, for however many runs on however many instances: each takes half a second's
 * worth of letters from one row and waits until their time has come.
 */
@Component
class Pace {

    private static final int SHARES_A_MINUTE = 120;
    private static final Duration SLICE = Duration.ofMillis(250);

    private final JdbcClient jdbc;
    private final Clock clock;

    Pace(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The letters that one run may send before it asks again. */
    final class Share {

        private final int perMinute;
        private int left;

        private Share(int perMinute) {
            this.perMinute = perMinute;
        }

        /** Waits until one more letter may go; false if the run is over before that. */
        boolean await(Going going) {
            if (left == 0) {
                int letters = Math.max(1, perMinute / SHARES_A_MINUTE);
                if (!sleep(until(letters, perMinute), going)) {
                    return false;
                }
                left = letters;
            }
            return !going.isOver();
        }

        void used() {
            left--;
        }
    }

    Share share(int perMinute) {
        return new Share(perMinute);
    }

    Instant now() {
        return clock.instant();
    }

    /** How long it is until so many letters may go. */
    private Duration until(int letters, int perMinute) {
        Instant now = clock.instant();
        Duration takes = Duration.ofMinutes(1).multipliedBy(letters).dividedBy(perMinute);
        OffsetDateTime next =
                jdbc.sql(
                                """
                                insert into mail_pace (only_one, next_at)
                                values (true, :now + make_interval(secs => :seconds))
                                on conflict (only_one) do update
                                   set next_at = greatest(mail_pace.next_at, :now)
                                                 + make_interval(secs => :seconds)
                                returning next_at
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("seconds", takes.toNanos() / 1e9)
                        .query(OffsetDateTime.class)
                        .single();
        return Duration.between(now, next.toInstant().minus(takes));
    }

    /** Sleeps in slices, so that a pause is obeyed at once. */
    static boolean sleep(Duration time, Going going) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (going.isOver()) {
                return false;
            }
            try {
                Thread.sleep(Duration.ofNanos(Math.min(left, SLICE.toNanos())).toMillis() + 1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
