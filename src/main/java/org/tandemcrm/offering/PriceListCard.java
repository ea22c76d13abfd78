package org.tandemcrm.offering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A price list as its page shows it; amounts in the company's currency.
 *
 * @param to the last day; in force until further notice where absent
 * @param lines by the names of the products
 */
public record PriceListCard(
        PriceListId id,
        long version,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        List<PriceLine> lines,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    /** What one of the product costs by this list. */
    public Optional<BigDecimal> price(ProductId product) {
        return lines.stream()
                .filter(line -> line.productId().equals(product))
                .map(PriceLine::price)
                .findFirst();
    }

    /** Whether its prices hold on that day. */
    public boolean inForceOn(LocalDate day) {
        return deletedAt == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
