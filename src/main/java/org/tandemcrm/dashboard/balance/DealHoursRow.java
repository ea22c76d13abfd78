package org.tandemcrm.dashboard.balance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealId;

/**
 * What an open deal took of the hours for selling.
 *
 * @param closedOn absent while it is open
 * @param weeks how many usual weeks of work it was open in the days that are looked at
 */
public record DealHoursRow(
        DealId deal,
        String name,
        long number,
        @Nullable String assigneeName,
        Instant acceptedAt,
        @Nullable LocalDate closedOn,
        double weeks,
        double hours) {}
