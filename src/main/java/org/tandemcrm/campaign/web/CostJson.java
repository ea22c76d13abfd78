package org.tandemcrm.campaign.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.Money;

/** A cost of a campaign as programs read and send it. */
record CostJson(
        @Nullable String description,
        @Nullable Money planned,
        @Nullable Money actual,
        @Nullable LocalDate on,
        @Nullable String supplier) {

    static CostJson of(CostLine line, Currency currency) {
        return new CostJson(
                line.description(),
                money(line.planned(), currency),
                money(line.actual(), currency),
                line.on(),
                line.supplier());
    }

    CostLine line(String place, Currency currency, List<Flaw> flaws) {
        return new CostLine(
                description == null ? "" : description,
                amount(place + ".planned", planned, currency, flaws),
                amount(place + ".actual", actual, currency, flaws),
                on,
                supplier);
    }

    private static @Nullable BigDecimal amount(
            String field, @Nullable Money money, Currency currency, List<Flaw> flaws) {
        if (money == null) {
            return null;
        }
        if (!money.currency().equals(currency)) {
            flaws.add(
                    new Flaw(
                            field,
                            "Costs are kept in %s, the company's currency."
                                    .formatted(currency.getCurrencyCode())));
        }
        return money.amount();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
