package org.tandemcrm.dashboard.balance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.tandemcrm.firm.WorkingCalendar;

/** A usual week of the company's work. */
record WorkWeek(WorkingCalendar calendar) {

    private static final double SECONDS_OF_DAY = 86_400;

    WorkWeek without(Set<LocalDate> away) {
        if (away.isEmpty()) {
            return this;
        }
        Set<LocalDate> days = new HashSet<>(calendar.holidays());
        days.addAll(away);
        return new WorkWeek(new WorkingCalendar(calendar.hours(), days, calendar.zone()));
    }

    /** How many such weeks of work lie between the moments; holidays hold none. */
    double between(Instant from, Instant to) {
        return calendar.between(from, to).toSeconds() / seconds();
    }

    private double seconds() {
        return calendar.hours().shifts().values().stream()
                .mapToDouble(
                        shift ->
                                (shift.closes().toSecondOfDay() == 0
                                                ? SECONDS_OF_DAY
                                                : shift.closes().toSecondOfDay())
                                        - shift.opens().toSecondOfDay())
                .sum();
    }
}
