package org.tandemcrm.lead.speed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.UserId;

/**
 * A clock that runs, with what was told about it.
 *
 * @param name who waits
 * @param waits whether the lead is still open and without a deal
 */
record RunningClock(
        UUID id,
        LeadId lead,
        String name,
        @Nullable UserId assignee,
        boolean waits,
        Instant startedAt,
        Instant dueAt,
        boolean warned,
        boolean breached) {

    AlarmStep nextStep(Instant now) {
        if (!waits) {
            return AlarmStep.NOTHING;
        }
        if (breached) {
            return AlarmStep.ESCALATE;
        }
        if (dueAt.isAfter(now)) {
            return AlarmStep.WARN;
        }
        return assignee == null ? AlarmStep.BREACH_IN_POOL : AlarmStep.BREACH;
    }
}
