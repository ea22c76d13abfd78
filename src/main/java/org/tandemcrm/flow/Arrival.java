package org.tandemcrm.flow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.lead.Temperature;

/**
 * A lead became warm and so came to sales.
 *
 * @param at in microseconds since 1970
 * @param temperature that it had then
 * @param state what became of it by now
 * @param reason why it was handed back, if it was
 * @param endedAt when that was decided, in microseconds since 1970; never of one that is open
 */
public record Arrival(
        UUID lead,
        long at,
        Temperature temperature,
        State state,
        @Nullable HandbackReason reason,
        long endedAt)
        implements LeadMemory.Row {

    /** What sales made of it. */
    public enum State {
        ACCEPTED,
        HANDED_BACK,
        /** It became cold before anybody decided. */
        COOLED,
        /** It was concluded before anybody decided. */
        CLOSED,
        OPEN
    }
}
