package org.tandemcrm.agreement;

import java.time.LocalDate;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.Period;

/** A quarter of the company's fiscal year. */
public record Quarter(Period days) {

    private static final int MONTHS = 3;

    /** The quarter in which the day lies. */
    public static Quarter of(LocalDate day, FirmSettings settings) {
        LocalDate start = settings.fiscalYearStart(day);
        while (!start.plusMonths(MONTHS).isAfter(day)) {
            start = start.plusMonths(MONTHS);
        }
        return new Quarter(new Period(start, start.plusMonths(MONTHS).minusDays(1)));
    }

    public LocalDate from() {
        return days.from();
    }

    public LocalDate to() {
        return days.to();
    }

    /** A day of the quarter after this one. */
    public LocalDate next() {
        return days.to().plusDays(1);
    }

    /** A day of the quarter before this one. */
    public LocalDate before() {
        return days.from().minusDays(1);
    }

    boolean isOver(LocalDate today) {
        return days.to().isBefore(today);
    }
}
