package org.tandemcrm.lead.speed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.shared.KaplanMeier;

/**
 * A clock as the figures count it.
 *
 * @param person whose lead it was when the clock ended, or whose it is
 * @param answered somebody tried to reach them, or they called
 * @param inTime answered before the promised time was over
 * @param decided it is settled if the promise was kept: answered, over, or its time has run out
 * @param minutes working minutes until it ended, or until now
 */
record ClockFact(
        @Nullable UUID campaign,
        @Nullable String campaignName,
        @Nullable UUID person,
        @Nullable String personName,
        Instant startedAt,
        boolean answered,
        boolean inTime,
        boolean decided,
        double minutes) {

    /** In working minutes. */
    KaplanMeier.Wait asWait() {
        return new KaplanMeier.Wait(minutes, answered);
    }

    /** Of working time. */
    static double minutes(WorkingCalendar calendar, Instant since, Instant until) {
        return until.isBefore(since) ? 0 : calendar.between(since, until).toMinutes();
    }
}
