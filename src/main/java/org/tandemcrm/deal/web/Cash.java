package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/** Makes money of the amounts on a page, which are all in the company's currency. */
record Cash(Currency currency) {

    public @Nullable Money of(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, currency);
    }
}
