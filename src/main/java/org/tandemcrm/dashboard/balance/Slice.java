package org.tandemcrm.dashboard.balance;

import java.time.LocalDate;

/**
 * A week, or what of it lies in the days that are looked at.
 *
 * @param handedOver how many leads became warm in it
 * @param workingWeeks how much of a usual week of work it holds: holidays and days to come are none
 * @param personWeeks the same for all who sell together, without their absences
 * @param openDeals how many deals were open at a time, on average
 */
public record Slice(
        LocalDate from,
        LocalDate to,
        long handedOver,
        double workingWeeks,
        double personWeeks,
        double openDeals) {}
