package org.tandemcrm.lead;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sales gives a lead back to marketing (R5).
 *
 * @param until the day on which it is worth another try
 * @param customerNamedDate whether the customer named that day: then outbound is allowed from it on
 */
public record NewHandback(
        HandbackReason reason,
        @Nullable LocalDate until,
        boolean customerNamedDate,
        @Nullable String note,
        Instant at) {}
