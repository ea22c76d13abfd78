package org.tandemcrm.dashboard.today.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.today.TodaySettings;
import org.tandemcrm.web.EditForm;

/** What the owner wants to be reminded of, as typed. */
record TodaySettingsForm(
        @Nullable Long version,
        @NotNull(message = "Write a number of days.") @Nullable Integer silentDays,
        @Digits(integer = 12, fraction = 2, message = "Write an amount like 5000.")
                @Nullable BigDecimal bigFrom)
        implements EditForm {

    static TodaySettingsForm of(TodaySettings now, long edition) {
        BigDecimal big = now.bigFrom();
        return new TodaySettingsForm(
                edition,
                now.silentDays(),
                big == null ? null : new BigDecimal(big.stripTrailingZeros().toPlainString()));
    }

    /** What was typed; only of a form without flaws. */
    TodaySettings settings() {
        return new TodaySettings(requireNonNull(silentDays), bigFrom);
    }
}
