package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * What the deals of a list come to; absent where none has a value, and margins for who may not see
 * them.
 *
 * @param margin those that count
 * @param stated those of them that somebody entered
 * @param part what the products that the list asks for have of the amounts
 */
record DealSums(
        @Nullable Money amount,
        @Nullable Money margin,
        @Nullable Money stated,
        @Nullable Money part,
        @Nullable Money partMargin) {

    /** Of which columns of the list. */
    static final Set<String> COLUMNS =
            Set.of("amount", "marginCounted", "margin", "part", "partMargin");

    static DealSums of(Map<String, BigDecimal> sums, Currency currency) {
        Cash cash = new Cash(currency);
        return new DealSums(
                cash.of(sums.get("amount")),
                cash.of(sums.get("marginCounted")),
                cash.of(sums.get("margin")),
                cash.of(sums.get("part")),
                cash.of(sums.get("partMargin")));
    }

    /** Those of the margins that nobody entered; absent where all were, and of products. */
    public @Nullable Money reckoned() {
        if (margin == null || part != null) {
            return null;
        }
        Money rest = stated == null ? margin : margin.minus(stated);
        return rest.isZero() ? null : rest;
    }
}
