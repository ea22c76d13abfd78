package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.Win;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;

/** What programs send about deals. */
final class DealBodies {

    private DealBodies() {}

    /** Accepts a lead, now unless a time is named. */
    record Accept(@Nullable Instant acceptedAt) {}

    /** Moves a deal, now unless a time is named. */
    record Move(@Nullable Stage stage, @Nullable Instant at) {

        Stage wanted() {
            if (stage == null) {
                throw new InvalidInput("stage", "Name the stage.");
            }
            return stage;
        }
    }

    /** Opens a deal again. */
    record Reopen(@Nullable String reason) {}

    /** Ends a deal, today unless a day is named. */
    record Close(
            ClosureForm.@Nullable Result result,
            @Nullable Money amount,
            @Nullable Money margin,
            @Nullable LocalDate closedOn,
            @Nullable String reason,
            @Nullable String competitor,
            @Nullable LocalDate backToMarketingOn,
            @Nullable List<LineJson> lines,
            @Nullable List<PromiseJson.Body> promises) {

        boolean won() {
            return result == ClosureForm.Result.WON;
        }

        Win win(Currency currency, LocalDate today) {
            return new Win(
                    in(currency, "amount", amount),
                    in(currency, "margin", margin),
                    closedOn == null ? today : closedOn,
                    lines == null ? null : LineJson.details(lines, currency),
                    PromiseJson.Body.details(promises));
        }

        Closure closure(Currency currency, LocalDate today) {
            if (result == null) {
                throw new InvalidInput("result", "Say WON or LOST.");
            }
            ClosureForm form =
                    new ClosureForm(
                            null,
                            result,
                            in(currency, "amount", amount),
                            in(currency, "margin", margin),
                            reason,
                            competitor,
                            closedOn == null ? today : closedOn,
                            backToMarketingOn,
                            null);
            return form.closure();
        }
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
