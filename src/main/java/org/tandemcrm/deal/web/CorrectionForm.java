package org.tandemcrm.deal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.Win;
import org.tandemcrm.web.EditForm;

/** How a deal really ended, as a person types it; whether it was won is not among it. */
record CorrectionForm(
        @Nullable Long version,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        @NotNull(message = "Give the day.") @Nullable LocalDate closedOn,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 200) @Nullable String competitor,
        @Nullable LocalDate backToMarketingOn,
        @NotBlank(message = "Say why it is corrected: it stays beside the deal.") @Size(max = 500)
                @Nullable String why)
        implements EditForm {

    static CorrectionForm of(DealCard card) {
        Closure.Lost lost = card.closure() instanceof Closure.Lost end ? end : null;
        return new CorrectionForm(
                card.version(),
                DealForm.plain(card.amount()),
                DealForm.plain(card.margin()),
                card.closedOn(),
                lost == null ? null : lost.reason(),
                lost == null ? null : lost.competitor(),
                lost == null ? null : lost.backToMarketingOn(),
                null);
    }

    /** What a sale was; a deal with lines is worth what they add up to. */
    Win win(boolean summed) {
        return new Win(summed ? null : amount, margin, day(), null, List.of());
    }

    Closure.Lost lost() {
        String rival = competitor == null || competitor.isBlank() ? null : competitor.strip();
        return new Closure.Lost(
                reason == null ? "" : reason.strip(), rival, day(), backToMarketingOn);
    }

    private LocalDate day() {
        return Objects.requireNonNull(closedOn);
    }
}
