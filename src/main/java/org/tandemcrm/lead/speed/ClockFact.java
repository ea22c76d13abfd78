package org.tandemcrm.lead.speed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.ClockEnd;
import org.tandemcrm.shared.KaplanMeier;

/**
 * A clock as the figures count it.
 *
 * @param person whose lead it was when the clock ended, or whose it is
 * @param inTime answered within the promised time
 * @param decided whether it is settled if the promise was kept: answered, over, or its time has run
 *     out
 * @param minutes working minutes until it ended, or until now
 */
record ClockFact(
        @Nullable UUID campaign,
        @Nullable String campaignName,
        @Nullable UUID person,
        @Nullable String personName,
        Instant startedAt,
        @Nullable ClockEnd end,
        boolean inTime,
        boolean decided,
        double minutes) {

    boolean answered() {
        return end != null && end.isAnswer();
    }

    /** In working minutes. */
    KaplanMeier.Wait asWait() {
        return new KaplanMeier.Wait(minutes, answered());
    }
}
