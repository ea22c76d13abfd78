package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductId;

/**
 * What can be put into a deal today, and by which prices.
 *
 * @param inForce the price list of its campaign, if one is in force
 */
public record Shelf(@Nullable PriceListCard inForce, List<ProductCard> products) {

    /** What one of the product costs today. */
    public BigDecimal price(ProductCard product) {
        ProductId id = product.id();
        return inForce == null
                ? product.listPrice()
                : inForce.price(id).orElse(product.listPrice());
    }
}
