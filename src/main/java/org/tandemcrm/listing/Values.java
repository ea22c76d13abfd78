package org.tandemcrm.listing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a reader's words as numbers, days and moments; what can't be read is refused by name. */
record Values(Clock clock, ZoneId zone) {

    private static final Pattern RELATIVE = Pattern.compile("(-?\\d{1,5})d");

    static BigDecimal number(Filter filter, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs(number.scale()) < 50 && number.precision() < 50) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw refused(filter, text, "a number like 15 or 12.5");
    }

    static String flag(Filter filter, String text) {
        if (text.equals("true") || text.equals("false")) {
            return text;
        }
        throw refused(filter, text, "true or false");
    }

    static String choice(Filter filter, Column column, String text) {
        if (column.sqlType().equals("uuid")) {
            try {
                return UUID.fromString(text).toString();
            } catch (IllegalArgumentException e) {
                throw refused(filter, text, "an id");
            }
        }
        if (!column.choices().isEmpty() && !column.choices().containsKey(text)) {
            throw refused(filter, text, "one of " + String.join(", ", column.choices().keySet()));
        }
        return text;
    }

    /**
     * A day: {@code 2026-01-31}, {@code today}, or days from today as {@code -7d} and {@code 14d}.
     */
    LocalDate day(Filter filter, String text) {
        return dayIn(text)
                .orElseThrow(() -> refused(filter, text, "a day like 2026-01-31, today or -7d"));
    }

    /**
     * The first instant of what was written and the first after it: a whole day, or a moment and
     * itself.
     */
    Span span(Filter filter, String text) {
        Optional<LocalDate> day = dayIn(text);
        if (day.isPresent()) {
            return new Span(startOf(day.get()), startOf(day.get().plusDays(1)), true);
        }
        try {
            Instant moment = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return new Span(moment, moment, false);
        } catch (DateTimeException e) {
            throw refused(
                    filter, text, "a day like 2026-01-31 or a moment like 2026-01-31T09:00:00Z");
        }
    }

    /** The bounds of a written time in the reader's zone. */
    record Span(Instant from, Instant until, boolean wholeDay) {}

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Optional<LocalDate> dayIn(String text) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Matcher relative = RELATIVE.matcher(text);
        if (text.equals("today")) {
            return Optional.of(today);
        }
        if (relative.matches()) {
            return Optional.of(today.plusDays(Long.parseLong(relative.group(1))));
        }
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> Math.abs(day.getYear()) < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static UnknownParameter refused(Filter filter, String text, String wanted) {
        return new UnknownParameter(
                filter.parameter(),
                "\"%s\" can't be %s: it takes %s.".formatted(filter.field(), text, wanted));
    }
}
