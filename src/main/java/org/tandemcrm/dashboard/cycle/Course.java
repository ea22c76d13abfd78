package org.tandemcrm.dashboard.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.KaplanMeier.Wait;

/**
 * How far one lead has come, and when.
 *
 * @param entered the day on which it began, where the company sits
 * @param warmAt when it first became warm, or what came later if it never did
 * @param lostAt when it was lost, so that it comes no further
 */
record Course(
        LocalDate entered,
        Instant openedAt,
        @Nullable Instant warmAt,
        @Nullable Instant hotAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant wonAt,
        @Nullable Instant lostAt) {

    private static final double DAY = Duration.ofDays(1).toSeconds();

    /**
     * The wait for a mark from the beginning on. Who is lost, or has gone on without it, waits for
     * ever; who is open has waited so far.
     */
    Wait wait(Mark mark, Instant now) {
        return wait(openedAt, mark, now);
    }

    /** The wait for one mark from another on, which it must have come to. */
    @Nullable Wait wait(@Nullable Mark from, Mark to, Instant now) {
        Instant since = from == null ? openedAt : from.of(this);
        return since == null ? null : wait(since, to, now);
    }

    private Wait wait(Instant since, Mark mark, Instant now) {
        Instant at = mark.of(this);
        if (at != null) {
            return new Wait(days(since, at), true);
        }
        boolean over = lostAt != null || wentOnWithout(mark);
        return new Wait(over ? Double.POSITIVE_INFINITY : days(since, now), false);
    }

    private boolean wentOnWithout(Mark mark) {
        return Arrays.stream(Mark.values())
                .anyMatch(later -> later.compareTo(mark) > 0 && later.of(this) != null);
    }

    /** From one moment to another, by whole seconds. */
    static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / DAY);
    }
}
