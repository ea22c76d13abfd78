package org.tandemcrm.dashboard.balance;

import java.time.LocalDate;

/**
 * What somebody had for selling in a week.
 *
 * @param to the last day of it that is looked at
 * @param weeks how much of a usual week of work they were there
 * @param customerHours what of the hours customers took
 */
public record SellingHoursRow(
        String person,
        LocalDate from,
        LocalDate to,
        double weeks,
        double hours,
        double customerHours) {}
