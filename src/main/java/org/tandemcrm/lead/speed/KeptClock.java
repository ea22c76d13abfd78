package org.tandemcrm.lead.speed;

import static org.tandemcrm.shared.Micros.NEVER;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.user.UserId;

/**
 * A clock as it is remembered: moments in {@link Micros}.
 *
 * @param at when it started
 * @param person whose lead it was when it ended, or whose it is
 * @param answered somebody tried to reach them, or they called
 * @param minutes of working time until it ended, absent while it runs
 */
record KeptClock(
        UUID lead,
        long at,
        long dueAt,
        long stoppedAt,
        @Nullable UUID person,
        boolean answered,
        @Nullable Integer minutes)
        implements LeadMemory.Row {

    boolean isOf(@Nullable UserId whose) {
        return whose == null || whose.value().equals(person);
    }

    boolean isInTime() {
        return answered && stoppedAt <= dueAt;
    }

    boolean isDecided(Instant now) {
        return stoppedAt != NEVER || dueAt < Micros.of(now);
    }

    /** As the figures count it, without its campaign and the names. */
    ClockFact fact(WorkingCalendar calendar, Instant now) {
        Instant startedAt = Micros.instant(at);
        return new ClockFact(
                null,
                null,
                person,
                null,
                startedAt,
                answered,
                isInTime(),
                isDecided(now),
                minutes == null
                        ? ClockFact.minutes(
                                calendar,
                                startedAt,
                                stoppedAt == NEVER ? now : Micros.instant(stoppedAt))
                        : minutes);
    }
}
