package org.tandemcrm.dashboard.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.NamedLead;

/** How far one lead has come, and when; absent where it has not. */
public record WayRow(
        NamedLead lead,
        Instant openedAt,
        Reached warm,
        Reached hot,
        Reached accepted,
        Reached won,
        @Nullable Instant lostAt,
        @Nullable String assigneeName) {

    /**
     * When a lead came to a mark.
     *
     * @param days after its beginning
     */
    public record Reached(@Nullable Instant at, @Nullable Double days) {}
}
