package org.tandemcrm.enablement;

import java.time.LocalDate;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.firm.WorkingCalendar;

/**
 * How many of the present salespeople must have read a briefing, and how long it waits for them.
 *
 * @param percent of them, of 100
 * @param workingDays after the day on which they were asked
 */
record Quorum(int percent, int workingDays) {

    static Quorum of(Policies policies) {
        return new Quorum(policies.briefingQuorum(), policies.briefingWait());
    }

    /** Rounded up: with 80 percent 4 of 5, 1 of 1, none of none. */
    int among(int salespeople) {
        return (salespeople * percent + 99) / 100;
    }

    /** The last day of waiting: so many working days after the day on which it was asked. */
    LocalDate lastDay(LocalDate asked, WorkingCalendar calendar) {
        return workingDays == 0 ? asked : calendar.plusDays(asked, workingDays);
    }
}
