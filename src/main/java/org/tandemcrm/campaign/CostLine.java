package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cost of a campaign, in the company's currency. */
public record CostLine(
        String description,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal actual,
        @Nullable LocalDate on) {}
