package org.tandemcrm.offering.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prices as they stand in a field. */
final class Typed {

    private static final int CENTS = 2;

    private Typed() {}

    /** Without the zeros behind the cents that the database keeps. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal price) {
        if (price == null) {
            return null;
        }
        BigDecimal bare = price.stripTrailingZeros();
        return bare.setScale(bare.scale() > 0 ? Math.max(CENTS, bare.scale()) : 0);
    }
}
