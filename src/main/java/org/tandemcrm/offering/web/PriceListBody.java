package org.tandemcrm.offering.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.PriceLine;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.PriceListDetails;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;

/** What a program sends to enter or change a price list; its prices are replaced whole. */
record PriceListBody(
        @Nullable String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<Price> prices) {

    /** What one of a product costs. */
    record Price(@Nullable ProductId productId, @Nullable Money price) {

        static Price of(PriceLine line, Currency currency) {
            return new Price(line.productId(), new Money(line.price(), currency));
        }
    }

    static PriceListBody of(PriceListCard card, Currency currency) {
        return new PriceListBody(
                card.name(),
                card.from(),
                card.to(),
                card.lines().stream().map(line -> Price.of(line, currency)).toList());
    }

    PriceListDetails details(Currency currency) {
        Map<ProductId, BigDecimal> all = new LinkedHashMap<>();
        for (Price each : prices == null ? List.<Price>of() : prices) {
            String place = "prices[%d]".formatted(all.size());
            ProductId product = each.productId();
            BigDecimal price = ProductBody.in(currency, place + ".price", each.price());
            if (product == null || price == null) {
                throw new InvalidInput(place, "A price names its product and what one costs.");
            }
            if (all.put(product, price) != null) {
                throw new InvalidInput(place + ".productId", "A product has one price in a list.");
            }
        }
        return new PriceListDetails(name == null ? "" : name, from, to, all);
    }
}
