package org.tandemcrm.lead.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.NewOverride;
import org.tandemcrm.lead.Temperature;

/** A temperature as a person sets it by hand. */
record TemperatureForm(
        @NotNull(message = "Choose a temperature.") @Nullable Temperature temperature,
        @NotBlank(message = "Say why. The reason is kept and shown.") @Size(max = 500)
                @Nullable String reason,
        @Nullable LocalDate until) {

    NewOverride override(Instant now) {
        if (temperature == null || reason == null) {
            throw new IllegalStateException("the form is checked before");
        }
        return new NewOverride(temperature, reason, until, now);
    }
}
