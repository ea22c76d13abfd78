package org.tandemcrm.lead.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * From a least to a most, both included, one of them perhaps missing. Postal codes compare by as
 * many characters as the bound has: 20 to 22 holds 22767.
 */
record Range(@Nullable String low, @Nullable String high, boolean numbers) {

    private static final int LONGEST = 12;

    static Range ofNumbers(@Nullable String low, @Nullable String high) {
        return new Range(low, high, true);
    }

    static Range ofCodes(@Nullable String low, @Nullable String high) {
        return new Range(low, high, false);
    }

    boolean holds(String value) {
        return (low == null || compare(value, low) >= 0)
                && (high == null || compare(value, high) <= 0);
    }

    String words() {
        if (low == null) {
            return "is at most " + high;
        }
        return high == null ? "is at least " + low : "lies between " + low + " and " + high;
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        check("low", low, flaws);
        check("high", high, flaws);
        if (low == null && high == null) {
            flaws.add(new Flaw("low", "Enter the least, the most, or both."));
        } else if (flaws.isEmpty() && low != null && high != null && compare(low, high) > 0) {
            flaws.add(new Flaw("high", "The most is less than the least."));
        }
        return flaws;
    }

    private void check(String field, @Nullable String bound, List<Flaw> flaws) {
        if (bound != null && numbers && !bound.matches("\\d{1,9}")) {
            flaws.add(new Flaw(field, "Enter a whole number of people."));
        } else if (bound != null && bound.length() > LONGEST) {
            flaws.add(new Flaw(field, "At most %d characters.".formatted(LONGEST)));
        }
    }

    private int compare(String value, String bound) {
        if (numbers) {
            return Long.compare(Long.parseLong(value), Long.parseLong(bound));
        }
        String code = bare(value);
        String limit = bare(bound);
        return code.substring(0, Math.min(code.length(), limit.length())).compareTo(limit);
    }

    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
