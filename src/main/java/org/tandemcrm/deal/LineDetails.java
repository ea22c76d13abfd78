package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;

/**
 * What a salesperson enters about one line of a deal; amounts in the company's currency.
 *
 * @param id the line that it was before, so that it keeps the list price of its day
 * @param name needed where no product is named
 * @param price of one; what the price list in force says where absent
 * @param cost of one; what the catalogue says where absent, and for who may not see costs
 */
public record LineDetails(
        @Nullable UUID id,
        @Nullable ProductId productId,
        @Nullable String name,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost) {

    /** So many of a product of the catalogue, at the price that is in force. */
    public static LineDetails of(ProductId product, BigDecimal quantity) {
        return new LineDetails(null, product, null, quantity, null, null);
    }
}
