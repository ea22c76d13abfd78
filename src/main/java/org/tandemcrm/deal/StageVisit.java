package org.tandemcrm.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal reached a stage, by whose hand.
 *
 * @param missing what a rule would have asked for, where the move was entered long afterwards
 * @param cause why it was moved where nobody moved this one deal
 */
public record StageVisit(
        Stage stage,
        String label,
        Instant at,
        @Nullable String by,
        @Nullable String missing,
        @Nullable String cause) {}
