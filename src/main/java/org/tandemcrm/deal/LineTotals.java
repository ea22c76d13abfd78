package org.tandemcrm.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a deal add up to.
 *
 * @param amount the sum of the lines, each rounded for itself
 * @param knownMargin what the lines bring whose cost is known; absent where no line's cost is
 * @param uncosted what the lines are sold for whose cost is not known; absent where there is none
 * @param changedAt so that every change of a line makes a new version of its deal
 */
@Embeddable
public record LineTotals(
        @Column(name = "lines_amount") BigDecimal amount,
        @Column(name = "known_margin") @Nullable BigDecimal knownMargin,
        @Column(name = "uncosted_amount") @Nullable BigDecimal uncosted,
        @Column(name = "lines_changed_at") Instant changedAt) {}
