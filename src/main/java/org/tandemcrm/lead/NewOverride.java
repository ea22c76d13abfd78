package org.tandemcrm.lead;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person sets a lead's temperature, with a reason that is kept and shown (R1). */
public record NewOverride(
        Temperature temperature, String reason, @Nullable LocalDate until, Instant at) {}
