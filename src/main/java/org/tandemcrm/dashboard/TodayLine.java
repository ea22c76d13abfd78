package org.tandemcrm.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a number of today.
 *
 * @param detail what is the matter with it
 * @param at since when, or when it happened
 * @param on the day that counts, where it is a day and no moment
 * @param href the record
 */
public record TodayLine(
        String name,
        @Nullable String detail,
        @Nullable Instant at,
        @Nullable LocalDate on,
        String href) {

    public static TodayLine at(String name, @Nullable String detail, Instant at, String href) {
        return new TodayLine(name, detail, at, null, href);
    }

    public static TodayLine on(
            String name, @Nullable String detail, @Nullable LocalDate on, String href) {
        return new TodayLine(name, detail, null, on, href);
    }
}
