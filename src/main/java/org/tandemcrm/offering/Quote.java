package org.tandemcrm.offering;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one of a product costs on a day.
 *
 * @param price by the price list that was asked, if it is in force and names the product; else the
 *     list price
 * @param priceList the list that says so
 * @param cost what it costs us, for reckoning a margin and not for a page
 */
public record Quote(
        ProductId product,
        String name,
        @Nullable String unit,
        BigDecimal price,
        @Nullable PriceListId priceList,
        @Nullable BigDecimal cost) {}
