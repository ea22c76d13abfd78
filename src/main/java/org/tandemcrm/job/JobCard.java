package org.tandemcrm.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as people see it.
 *
 * @param total how many steps there are, once that is known
 * @param note what is being done now
 * @param problem why it failed
 * @param resultHref where its result is found
 * @param startedBy the name of who started it
 * @param cancelling whether it has been asked to stop
 */
public record JobCard(
        JobId id,
        String kind,
        String title,
        JobState state,
        long done,
        @Nullable Long total,
        @Nullable String note,
        @Nullable String problem,
        @Nullable String resultHref,
        String startedBy,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelling) {

    public boolean isOver() {
        return state.isOver();
    }

    /** Whether it can go on from where it stopped. */
    public boolean isResumable() {
        return state == JobState.FAILED || state == JobState.CANCELLED;
    }

    /** Whole percent, or null while nobody knows how much there is to do. */
    public @Nullable Integer percent() {
        return total == null || total == 0 ? null : (int) Math.min(100, done * 100 / total);
    }
}
