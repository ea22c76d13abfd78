package org.tandemcrm.offering;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product as its page shows it; amounts in the company's currency.
 *
 * @param cost absent also for who may not see costs
 */
public record ProductCard(
        ProductId id,
        long version,
        String name,
        @Nullable String code,
        @Nullable String unit,
        @Nullable String category,
        BigDecimal listPrice,
        @Nullable BigDecimal cost,
        boolean active,
        @Nullable String description,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    ProductCard withoutCost() {
        return new ProductCard(
                id,
                version,
                name,
                code,
                unit,
                category,
                listPrice,
                null,
                active,
                description,
                createdAt,
                deletedAt);
    }
}
