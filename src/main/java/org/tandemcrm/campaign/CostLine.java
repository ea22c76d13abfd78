package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cost of a campaign, in the company's currency. */
public record CostLine(
        String description,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal actual,
        @Nullable LocalDate on,
        @Nullable String supplier) {

    public CostLine {
        planned = plain(planned);
        actual = plain(actual);
        supplier = CampaignTexts.tidy(supplier);
    }

    /** A cost of which nobody knows to whom it is paid. */
    public CostLine(
            String description,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual,
            @Nullable LocalDate on) {
        this(description, planned, actual, on, null);
    }

    /** What was paid where that is known, else what is planned. */
    public BigDecimal spend() {
        if (actual != null) {
            return actual;
        }
        return planned == null ? BigDecimal.ZERO : planned;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
