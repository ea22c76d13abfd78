package org.tandemcrm.dashboard.balance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemcrm.shared.Period;

/**
 * The days that a balance is about, up to this moment.
 *
 * @param period the days; the last one perhaps begun only
 * @param until the end of the period, or now
 */
record Span(Period period, ZoneId zone, Instant until) {

    /** A week, or what of it lies in the span. */
    record Week(LocalDate from, LocalDate to, Instant start, Instant end) {

        private static final int DAYS = 7;
        private static final double NANOS = 1e9;

        double seconds() {
            return Duration.between(start, end).toNanos() / NANOS;
        }

        boolean isWhole(ZoneId zone) {
            return to.equals(from.plusDays(DAYS - 1))
                    && !end.isBefore(to.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** What of the period has come and is on record; nothing if none of it is. */
    static Optional<Span> of(Period asked, LocalDate first, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate from = asked.from().isBefore(first) ? first : asked.from();
        LocalDate to = asked.to().isAfter(today) ? today : asked.to();
        if (to.isBefore(from)) {
            return Optional.empty();
        }
        Period period = new Period(from, to);
        Instant end = period.end(zone);
        return Optional.of(new Span(period, zone, end.isAfter(now) ? now : end));
    }

    Instant start() {
        return period.start(zone);
    }

    /** Whether the span ends now: what waits at present belongs to it. */
    boolean isPresent() {
        return until.isBefore(period.end(zone));
    }

    /** From Monday to Sunday, the first and the last perhaps shorter. */
    List<Week> weeks() {
        List<Week> weeks = new ArrayList<>();
        for (LocalDate from = period.from(); !from.isAfter(period.to()); ) {
            LocalDate sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            LocalDate to = sunday.isAfter(period.to()) ? period.to() : sunday;
            Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
            weeks.add(
                    new Week(
                            from,
                            to,
                            from.atStartOfDay(zone).toInstant(),
                            end.isAfter(until) ? until : end));
            from = to.plusDays(1);
        }
        return weeks;
    }
}
