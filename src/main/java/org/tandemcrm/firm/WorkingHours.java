package org.tandemcrm.firm;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When the team is at work in a usual week. */
public record WorkingHours(Map<DayOfWeek, Shift> shifts) {

    /** From opening to closing; closing at midnight is the end of the day. */
    public record Shift(LocalTime opens, LocalTime closes) {

        public Shift {
            if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
                throw new IllegalArgumentException("a shift closes after it opens");
            }
        }
    }

    /** Monday to Friday, nine to five. */
    public static final WorkingHours USUAL = usual();

    public WorkingHours {
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("a working week has at least one day");
        }
        shifts = Collections.unmodifiableMap(new EnumMap<>(shifts));
    }

    public Optional<Shift> on(DayOfWeek day) {
        return Optional.ofNullable(shifts.get(day));
    }

    private static WorkingHours usual() {
        Shift nineToFive = new Shift(LocalTime.of(9, 0), LocalTime.of(17, 0));
        Map<DayOfWeek, Shift> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, nineToFive);
            }
        }
        return new WorkingHours(week);
    }
}
