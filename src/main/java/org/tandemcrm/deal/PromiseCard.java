package org.tandemcrm.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise to a customer, with the deal in which it was given.
 *
 * @param on by when
 * @param keptOn when it was kept, if it was
 */
public record PromiseCard(
        PromiseId id,
        DealId dealId,
        long dealNumber,
        String dealName,
        @Nullable String companyName,
        @Nullable String assigneeName,
        String what,
        LocalDate on,
        @Nullable LocalDate keptOn,
        @Nullable String keptBy) {

    public boolean open() {
        return keptOn == null;
    }

    public boolean overdue(LocalDate today) {
        return keptOn == null && on.isBefore(today);
    }
}
