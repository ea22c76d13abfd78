package org.tandemcrm.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The clock of the tests: runs with the real one until it is set, then stands still. */
public final class TestClock extends Clock {

    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();

    /** Keeps no more of the moment than the database does. */
    public void setTo(Instant instant) {
        set.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    public void forward(Duration by) {
        set.set(instant().plus(by));
    }

    /** Lets it run with the real one again. */
    public void release() {
        set.set(null);
    }

    @Override
    public Instant instant() {
        var fixed = set.get();
        return fixed == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : fixed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var outer = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return outer.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }
        };
    }
}
