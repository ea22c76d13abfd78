package org.tandemcrm.firm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Counts time in the team's working hours. Hours are measured on the time line, so a shift over a
 * change of the clocks is as long as it really is.
 */
public record WorkingCalendar(WorkingHours hours, Set<LocalDate> holidays, ZoneId zone) {

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    /** The first moment at which so much working time has passed since the start. */
    public Instant plus(Instant start, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("working time only runs forward");
        }
        Duration left = workingTime;
        for (LocalDate day = dayOf(start); !left.isZero(); day = day.plusDays(1)) {
            Span open = openOn(day).after(start);
            if (open.length().compareTo(left) >= 0) {
                return open.from().plus(left);
            }
            left = left.minus(open.length());
        }
        return start;
    }

    /** The working time between two moments; negative where the second comes first. */
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return between(end, start).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(end);
        for (LocalDate day = dayOf(start); !day.isAfter(last); day = day.plusDays(1)) {
            sum = sum.plus(openOn(day).after(start).before(end).length());
        }
        return sum;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !holidays.contains(day) && hours.on(day.getDayOfWeek()).isPresent();
    }

    /** The working day that comes so many working days after the day. */
    public LocalDate plusDays(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int left = workingDays; left > 0; ) {
            next = next.plusDays(1);
            left -= isWorkingDay(next) ? 1 : 0;
        }
        return next;
    }

    /** Whether the team is at work at the moment. */
    public boolean isOpen(Instant moment) {
        Span open = openOn(dayOf(moment));
        return !moment.isBefore(open.from()) && moment.isBefore(open.until());
    }

    private Span openOn(LocalDate day) {
        Optional<WorkingHours.Shift> shift =
                isWorkingDay(day) ? hours.on(day.getDayOfWeek()) : Optional.empty();
        return shift.map(s -> new Span(at(day, s.opens()), closing(day, s.closes())))
                .orElseGet(
                        () -> new Span(at(day, LocalTime.MIDNIGHT), at(day, LocalTime.MIDNIGHT)));
    }

    private Instant closing(LocalDate day, LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? at(day.plusDays(1), closes) : at(day, closes);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private record Span(Instant from, Instant until) {

        Span after(Instant moment) {
            return moment.isAfter(from) ? new Span(moment, until) : this;
        }

        Span before(Instant moment) {
            return moment.isBefore(until) ? new Span(from, moment) : this;
        }

        Duration length() {
            return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
        }
    }
}
