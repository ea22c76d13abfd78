package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.shared.Money;

/**
 * A deal in the sum by stages of a period.
 *
 * @param stage at which it stands, or stood when it was won
 * @param chance the share at which it counts, in percent
 * @param counts what it brings to the sum
 */
public record CountedRow(
        DealId id,
        long number,
        String name,
        @Nullable String companyName,
        boolean won,
        String stage,
        @Nullable Money amount,
        BigDecimal chance,
        Money counts,
        @Nullable LocalDate expectedCloseOn,
        @Nullable LocalDate closedOn,
        @Nullable String assigneeName) {

    /** The state, and of an open one its stage. */
    public String standing() {
        return won ? "Won" : stage;
    }
}
