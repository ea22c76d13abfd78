package org.tandemcrm.dashboard.cycle;

import static org.tandemcrm.shared.Micros.NEVER;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;

/**
 * How far one lead has come, and when: moments in microseconds since 1970, {@link Micros#NEVER} for
 * what has not come.
 *
 * @param assignee who has it; absent for the pool's
 * @param at when it began
 * @param warmAt when it first became warm, or what came later if it never did
 * @param lostAt when it was lost, so that it comes no further
 */
record Course(
        UUID lead,
        @Nullable UUID assignee,
        long at,
        long warmAt,
        long hotAt,
        long acceptedAt,
        long wonAt,
        long lostAt)
        implements LeadMemory.Row {

    private static final double DAY = Duration.ofDays(1).toSeconds();

    boolean isOf(Salespeople whose) {
        UserId who = assignee == null ? null : new UserId(assignee);
        return whose.isEverybody() || who != null && whose.include(who);
    }

    /** Whether it will never come to a mark: it was lost, or has gone on without it. */
    boolean isPast(Mark mark) {
        return lostAt != NEVER || wentOnWithout(mark);
    }

    private boolean wentOnWithout(Mark mark) {
        for (int later = mark.ordinal() + 1; later < Mark.ALL.size(); later++) {
            if (Mark.ALL.get(later).of(this) != NEVER) {
                return true;
            }
        }
        return false;
    }

    /** From one moment to another, by whole seconds. */
    static double days(long from, long to) {
        return Math.max(0, Micros.seconds(from, to) / DAY);
    }
}
