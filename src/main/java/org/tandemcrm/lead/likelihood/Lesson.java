package org.tandemcrm.lead.likelihood;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one night taught.
 *
 * @param formula none where too few leads had closed
 * @param measured how well it foretells; none where too few closed before or after the day
 */
record Lesson(
        UUID id,
        Instant learnedAt,
        int won,
        int lost,
        @Nullable Formula formula,
        TimeSplit.@Nullable Measured measured) {}
