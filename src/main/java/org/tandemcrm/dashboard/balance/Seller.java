package org.tandemcrm.dashboard.balance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sells.
 *
 * @param since when they joined; absent for those who were here from the beginning
 * @param until when they left, if they did
 * @param away the days of their absences
 */
record Seller(String name, @Nullable Instant since, @Nullable Instant until, Set<LocalDate> away) {

    Seller {
        away = Set.copyOf(away);
    }

    /** How many usual weeks they worked between the moments. */
    double weeks(WorkWeek week, Instant from, Instant to) {
        Instant begin = since != null && since.isAfter(from) ? since : from;
        Instant end = until != null && until.isBefore(to) ? until : to;
        return begin.isBefore(end) ? week.without(away).between(begin, end) : 0;
    }
}
