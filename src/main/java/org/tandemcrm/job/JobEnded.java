package org.tandemcrm.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work is over.
 *
 * @param startedBy the person who started it, none for the machine's own
 * @param resultHref where its result is found
 */
public record JobEnded(
        JobId id,
        String kind,
        String title,
        JobState state,
        @Nullable UUID startedBy,
        @Nullable String resultHref) {}
