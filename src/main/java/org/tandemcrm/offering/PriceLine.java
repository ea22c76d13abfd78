package org.tandemcrm.offering;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The price of one product in a price list, beside what it costs elsewhere. */
public record PriceLine(
        ProductId productId,
        String name,
        @Nullable String code,
        @Nullable String unit,
        BigDecimal price,
        BigDecimal listPrice) {}
