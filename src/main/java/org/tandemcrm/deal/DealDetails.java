package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** What a salesperson enters about an open deal; amounts in the company's currency. */
public record DealDetails(
        String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        @Nullable LocalDate expectedCloseOn,
        @Nullable UserId assigneeId) {}
