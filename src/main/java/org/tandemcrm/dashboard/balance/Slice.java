package org.tandemcrm.dashboard.balance;

import java.time.LocalDate;
import java.util.List;

/**
 * A week, or what of it lies in the days that are looked at.
 *
 * @param handedOver how many leads became warm in it
 * @param workingWeeks how much of a usual week of work it holds: holidays and days to come are none
 * @param people the same for each who sold, without their absences
 * @param openDeals how many deals were open at a time, on average
 */
public record Slice(
        LocalDate from,
        LocalDate to,
        long handedOver,
        double workingWeeks,
        List<PersonWeeks> people,
        double openDeals) {

    public Slice {
        people = List.copyOf(people);
    }

    /** What all of them worked together. */
    public double personWeeks() {
        return people.stream().mapToDouble(PersonWeeks::weeks).sum();
    }

    /** How many usual weeks of work all deals together were open. */
    public double dealWeeks() {
        return openDeals * workingWeeks;
    }
}
