package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a closed deal stood before somebody put it right.
 *
 * @param amount what it was sold for; absent where it was lost
 * @param at when it was put right, by whom and why
 */
public record CorrectedEnd(
        @Nullable BigDecimal amount,
        LocalDate closedOn,
        @Nullable String reason,
        Instant at,
        @Nullable String by,
        String why) {}
