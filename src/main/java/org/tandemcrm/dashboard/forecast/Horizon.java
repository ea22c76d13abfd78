package org.tandemcrm.dashboard.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.Period;

/** The periods that are foretold; quarters are the fiscal year's. */
public enum Horizon {
    THIS_MONTH("This month", 1, false),
    NEXT_MONTH("Next month", 1, true),
    THIS_QUARTER("This quarter", 3, false),
    NEXT_QUARTER("Next quarter", 3, true);

    private final String label;
    private final int months;
    private final boolean next;

    Horizon(String label, int months, boolean next) {
        this.label = label;
        this.months = months;
        this.next = next;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** Whether none of it has come. */
    public boolean isNext() {
        return next;
    }

    /** The days of it, seen from one of them or from the period before. */
    Period from(LocalDate today, FirmSettings settings) {
        LocalDate begin = begin(today, settings);
        return days(next ? begin.plusMonths(months) : begin);
    }

    /** The last one of its length that was over when this one was foretold. */
    Period before(Period foretold) {
        return days(foretold.from().minusMonths(next ? 2L * months : months));
    }

    private Period days(LocalDate begin) {
        return new Period(begin, begin.plusMonths(months).minusDays(1));
    }

    private LocalDate begin(LocalDate today, FirmSettings settings) {
        LocalDate begin =
                months == 1 ? YearMonth.from(today).atDay(1) : settings.fiscalYearStart(today);
        while (!begin.plusMonths(months).isAfter(today)) {
            begin = begin.plusMonths(months);
        }
        return begin;
    }
}
