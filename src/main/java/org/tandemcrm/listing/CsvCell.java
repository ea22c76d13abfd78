package org.tandemcrm.listing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * Writes a value as a CSV cell that no spreadsheet runs as a formula: an apostrophe stands before
 * what would start one (OWASP, "CSV Injection"), but plain numbers and phone numbers stay as they
 * are.
 */
public final class CsvCell {

    private static final Pattern STARTS_FORMULA =
            Pattern.compile(
                    "(?is)^[\\s\\u200B\\uFEFF]*([=+\\-@%|＝＋－＠]|DDE\\s*\\().*|^[\\t\\r\\n].*");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d[\\d .,\\u00A0]*%?");

    private CsvCell() {}

    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money money) {
            return money.amount().toPlainString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Collection<?> several) {
            return harmless(
                    several.stream().map(String::valueOf).collect(Collectors.joining("; ")));
        }
        return harmless(value.toString());
    }

    static String harmless(String text) {
        boolean runs =
                STARTS_FORMULA.matcher(text).matches() && !PLAIN_NUMBER.matcher(text).matches();
        return runs ? "'" + text : text;
    }
}
