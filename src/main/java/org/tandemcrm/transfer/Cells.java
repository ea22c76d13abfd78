package org.tandemcrm.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;

/** Reads the text of a cell as an amount, a day or a moment. */
final class Cells {

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    /** As in 2024-01-23T02:35:01.000+0000, and with a colon in the offset or a Z. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .optionalStart()
                    .appendOffset("+HHmm", "+0000")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffsetId()
                    .optionalEnd()
                    .toFormatter();

    private Cells() {}

    static BigDecimal amount(String header, String text) {
        try {
            BigDecimal amount = new BigDecimal(text.replace(",", "").replaceFirst("^[$€£]", ""));
            if (amount.abs().compareTo(LARGEST) > 0
                    || amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
                throw new Unfit(
                        "%s is too large or too fine an amount: %s".formatted(header, text));
            }
            return amount;
        } catch (NumberFormatException unreadable) {
            throw new Unfit("%s is not an amount: %s".formatted(header, text));
        }
    }

    static LocalDate day(String header, String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException unreadable) {
            throw new Unfit("%s is not a day as 2026-03-31: %s".formatted(header, text));
        }
    }

    static Instant moment(String header, String text) {
        if (text.length() == 10) {
            return day(header, text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T'), MOMENT).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Unfit("%s is not a time as 2026-03-31T09:30:00Z: %s".formatted(header, text));
        }
    }
}
