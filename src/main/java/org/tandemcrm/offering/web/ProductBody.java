package org.tandemcrm.offering.web;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductDetails;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;

/** What a program sends to enter or change a product; for sale unless it says otherwise. */
record ProductBody(
        @Nullable String name,
        @Nullable String code,
        @Nullable String unit,
        @Nullable String category,
        @Nullable Money listPrice,
        @Nullable Money cost,
        @Nullable Boolean active,
        @Nullable String description) {

    static ProductBody of(ProductCard card, Currency currency) {
        BigDecimal cost = card.cost();
        return new ProductBody(
                card.name(),
                card.code(),
                card.unit(),
                card.category(),
                new Money(card.listPrice(), currency),
                cost == null ? null : new Money(cost, currency),
                card.active(),
                card.description());
    }

    ProductDetails details(Currency currency) {
        return new ProductDetails(
                name == null ? "" : name,
                code,
                unit,
                category,
                in(currency, "listPrice", listPrice),
                in(currency, "cost", cost),
                active == null || active,
                description);
    }

    static @Nullable BigDecimal in(Currency currency, String field, @Nullable Money money) {
        if (money == null) {
            return null;
        }
        if (!money.currency().equals(currency)) {
            throw new InvalidInput(
                    field, "The company's currency is " + currency.getCurrencyCode() + ".");
        }
        return money.amount();
    }
}
