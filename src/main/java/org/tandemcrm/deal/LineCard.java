package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;

/**
 * One line of a deal as its page shows it; amounts in the company's currency.
 *
 * @param price of one
 * @param listPrice what one cost by the price list, or else by the catalogue, when it was entered
 * @param amount quantity times price, rounded half up to the currency's smallest unit
 * @param cost of one; absent also for who may not see costs
 */
public record LineCard(
        UUID id,
        @Nullable ProductId productId,
        String name,
        @Nullable String unit,
        BigDecimal quantity,
        BigDecimal price,
        @Nullable BigDecimal listPrice,
        @Nullable PriceListId priceListId,
        @Nullable String priceListName,
        BigDecimal amount,
        @Nullable BigDecimal cost) {

    /** The share of the list price that was let off; negative where more was asked. */
    public @Nullable BigDecimal discount() {
        if (listPrice == null || listPrice.signum() == 0) {
            return null;
        }
        return BigDecimal.ONE.subtract(price.divide(listPrice, MathContext.DECIMAL32));
    }

    /** Whether less or more than the list price was asked. */
    public boolean discounted() {
        return listPrice != null && listPrice.signum() != 0 && price.compareTo(listPrice) != 0;
    }
}
