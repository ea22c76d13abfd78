package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * What a salesperson enters about an open deal; amounts in the company's currency.
 *
 * @param budget what the buyer may spend, as they say
 * @param competitors who else wants to sell to them, one a line
 */
public record DealDetails(
        String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        @Nullable LocalDate expectedCloseOn,
        @Nullable UserId assigneeId,
        @Nullable BigDecimal budget,
        @Nullable String competitors) {

    /** One of whose budget and competitors nothing is known. */
    public DealDetails(
            String name,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal margin,
            @Nullable LocalDate expectedCloseOn,
            @Nullable UserId assigneeId) {
        this(name, amount, margin, expectedCloseOn, assigneeId, null, null);
    }
}
