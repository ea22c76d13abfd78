package org.tandemcrm.lead.speed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.NamedLead;
import org.tandemcrm.lead.Temperature;

/**
 * A warm lead that waited for us, or waits.
 *
 * @param temperature it had; absent where that was not kept
 * @param answered somebody tried to reach them, or they called
 * @param inTime before it was due
 * @param stoppedAt when it was answered, or went another way; absent while it waits
 * @param waited working minutes since their response, once it has ended
 * @param waitedForSales the same since sales had it
 */
public record WaitRow(
        NamedLead lead,
        @Nullable Temperature temperature,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        boolean answered,
        boolean inTime,
        @Nullable Integer waited,
        @Nullable Integer waitedForSales,
        @Nullable String campaign,
        @Nullable String person) {

    /** As in "3 h 20 min"; a dash while it waits. */
    public String waitedText() {
        return waited == null ? "\u2013" : WorkingTime.brief(waited);
    }

    /** What came of it, in a few words. */
    public String outcome() {
        if (answered) {
            return inTime ? "Answered in time" : "Answered late";
        }
        return stoppedAt == null ? "Waits" : "Never touched";
    }
}
