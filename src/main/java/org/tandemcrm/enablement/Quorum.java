package org.tandemcrm.enablement;

import java.time.LocalDate;
import org.tandemcrm.firm.WorkingCalendar;

/**
 * How many of the present salespeople must have read a briefing, and how long it waits for them.
 */
final class Quorum {

    private static final int PERCENT = 80;
    private static final int WORKING_DAYS = 3;

    private Quorum() {}

    /** At least 80 of 100, rounded up: 4 of 5, 1 of 1, none of none. */
    static int of(int salespeople) {
        return (salespeople * PERCENT + 99) / 100;
    }

    /** The last day of waiting: the third working day after the day on which it was asked. */
    static LocalDate lastDay(LocalDate asked, WorkingCalendar calendar) {
        return calendar.plusDays(asked, WORKING_DAYS);
    }
}
