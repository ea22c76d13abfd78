package org.tandemcrm.dashboard.balance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tandemcrm.shared.Period;

/**
 * How many people campaigns approached first on each day; never changed itself.
 *
 * @param days that are known, where the company sits
 * @param counts without the days on which there was nobody
 */
record ApproachDays(ZoneId zone, Period days, Map<LocalDate, Long> counts) {

    ApproachDays {
        counts = Map.copyOf(counts);
    }

    /** Reads the counts of some days from the facts. */
    interface Facts {

        /**
         * @param narrowly of few days, so that not all that ever were on lists are looked at
         */
        Map<LocalDate, Long> read(Period days, ZoneId zone, boolean narrowly);
    }

    static ApproachDays of(ZoneId zone, Period days, Facts facts) {
        return new ApproachDays(zone, days, facts.read(days, zone, false));
    }

    /** Who comes onto a list or goes from it changes no day before. */
    ApproachDays after(Set<Instant> changes, Facts facts) {
        LocalDate first =
                changes.stream()
                        .map(moment -> LocalDate.ofInstant(moment, zone))
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MAX);
        if (first.isAfter(days.to())) {
            return this;
        }
        Period stale = new Period(first.isBefore(days.from()) ? days.from() : first, days.to());
        Map<LocalDate, Long> fresh = new HashMap<>(counts);
        fresh.keySet().removeIf(day -> !day.isBefore(stale.from()));
        fresh.putAll(facts.read(stale, zone, true));
        return new ApproachDays(zone, days, fresh);
    }

    /** With these days, too. */
    ApproachDays with(ZoneId now, Period wanted, Facts facts) {
        if (!zone.equals(now)) {
            return of(now, wanted, facts);
        }
        if (!wanted.from().isBefore(days.from()) && !wanted.to().isAfter(days.to())) {
            return this;
        }
        LocalDate from = wanted.from().isBefore(days.from()) ? wanted.from() : days.from();
        LocalDate to = wanted.to().isAfter(days.to()) ? wanted.to() : days.to();
        return of(zone, new Period(from, to), facts);
    }

    long in(Period some) {
        return counts.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(some.from()))
                .filter(day -> !day.getKey().isAfter(some.to()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
