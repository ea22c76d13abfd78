package org.tandemcrm.dashboard.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as sentences say them. */
final class Words {

    private static final double FINE_BELOW = 10;

    private Words() {}

    /** As in "1 warm lead". */
    static String leads(long count) {
        return "%,d warm %s".formatted(count, count == 1 ? "lead" : "leads");
    }

    /** The next whole number of leads, at least one. */
    static String leadsUp(double count) {
        return leads(Math.max(1, (long) Math.ceil(count - 1e-9)));
    }

    /** As in "1 waits". */
    static String waits(long count) {
        return "%,d %s".formatted(count, count == 1 ? "waits" : "wait");
    }

    /** As in "1 hour", "2.5 hours" or "47 hours". */
    static String hours(double hours) {
        String number = number(hours);
        return number + (number.equals("1") ? " hour" : " hours");
    }

    /** With one decimal below ten, if it is not zero. */
    static String number(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number)
                        .setScale(Math.abs(number) < FINE_BELOW ? 1 : 0, RoundingMode.HALF_UP);
        return String.format(
                Locale.ENGLISH,
                rounded.stripTrailingZeros().scale() > 0 ? "%,.1f" : "%,.0f",
                rounded);
    }

    /** With two decimals. */
    static String ratio(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP).toString();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP) + " %";
    }
}
