package org.tandemcrm.agreement.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.agreement.Terms;
import org.tandemcrm.web.EditForm;

/** The terms as somebody types them; the version is the edition that they opened. */
record TermsForm(
        @Nullable Long version,
        @Nullable Integer warmLeads,
        @Nullable BigDecimal leadValue,
        @NotNull(message = "Give a number of hours.") @Nullable Integer hotHours,
        @NotNull(message = "Give a number of hours.") @Nullable Integer warmHours,
        @NotNull(message = "Give a share in percent.") @Nullable Integer inTimeShare,
        @NotNull(message = "Give a number.") @Nullable Integer attempts,
        @NotNull(message = "Give a number of days.") @Nullable Integer feedbackDays,
        @Size(max = 2000) @Nullable String note)
        implements EditForm {

    static TermsForm of(int edition, Terms terms) {
        BigDecimal value = terms.leadValue();
        return new TermsForm(
                (long) edition,
                terms.warmLeads(),
                value == null ? null : value.setScale(2, RoundingMode.HALF_UP),
                terms.hotHours(),
                terms.warmHours(),
                terms.inTimeShare(),
                terms.attempts(),
                terms.feedbackDays(),
                terms.note());
    }

    /** Only of a form without errors. */
    Terms terms() {
        return new Terms(
                warmLeads,
                leadValue,
                Objects.requireNonNull(hotHours),
                Objects.requireNonNull(warmHours),
                Objects.requireNonNull(inTimeShare),
                Objects.requireNonNull(attempts),
                Objects.requireNonNull(feedbackDays),
                note);
    }
}
