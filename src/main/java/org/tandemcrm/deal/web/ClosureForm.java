package org.tandemcrm.deal.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.shared.InvalidInput;

/** How a deal ended, as a person types it; each result has its own fields. */
record ClosureForm(
        @NotNull @Nullable Result result,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 200) @Nullable String competitor,
        @NotNull(message = "Give the day.") @Nullable LocalDate closedOn,
        @Nullable LocalDate backToMarketingOn) {

    /** Won or lost. */
    enum Result {
        WON,
        LOST
    }

    static ClosureForm of(Result result, DealCard card, LocalDate today) {
        return new ClosureForm(
                result,
                DealForm.plain(card.amount()),
                DealForm.plain(card.margin()),
                null,
                null,
                today,
                null);
    }

    public boolean won() {
        return result == Result.WON;
    }

    Closure closure() {
        LocalDate day = Objects.requireNonNull(closedOn);
        if (!won()) {
            String why = reason == null ? "" : reason.strip();
            return new Closure.Lost(why, blankless(competitor), day, backToMarketingOn);
        }
        if (amount == null) {
            throw new InvalidInput("amount", "Say what it was sold for.");
        }
        return new Closure.Won(amount, margin, day);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
