package org.tandemcrm.dashboard.today.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.today.TodaySettings;

/** What the owner wants to be reminded of, as typed. */
record TodaySettingsForm(
        @NotNull(message = "Write a number of days.") @Nullable Integer silentDays,
        @Digits(integer = 12, fraction = 2, message = "Write an amount like 5000.")
                @Nullable BigDecimal bigFrom) {

    static TodaySettingsForm of(TodaySettings now) {
        BigDecimal big = now.bigFrom();
        return new TodaySettingsForm(
                now.silentDays(),
                big == null ? null : new BigDecimal(big.stripTrailingZeros().toPlainString()));
    }

    /**
     * @param days what stands in the field of that name
     */
    TodaySettings settings(int days) {
        return new TodaySettings(days, bigFrom);
    }
}
