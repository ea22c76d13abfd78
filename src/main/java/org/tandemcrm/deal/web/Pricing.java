package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.deal.LineTotals;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.Money;

/**
 * How the margins of deals are reckoned for one reader.
 *
 * @param costs whether the reader may see them
 */
record Pricing(FirmSettings firm, boolean costs) {

    Currency currency() {
        return firm.currency();
    }

    /** Nothing where the deal has no amount yet, and for who may not see costs. */
    @Nullable Gain gain(DealCard card) {
        BigDecimal amount = card.amount();
        LineTotals lines = card.lines();
        return amount == null || !costs
                ? null
                : Gain.of(
                        new Money(amount, currency()),
                        card.margin(),
                        lines == null ? null : lines.knownMargin(),
                        lines == null ? null : lines.uncosted(),
                        firm);
    }
}
