package org.tandemcrm.dashboard;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;

/**
 * How much: an amount, a count or another number; or that it cannot be told yet, and why.
 *
 * @param unit of the number, as in "days"; a "share" is written as a percentage
 * @param numerator what the number divides, where it is a share or a ratio
 * @param denominator by what
 * @param unknown why it cannot be told; absent where it can
 * @param counted the records, where it is a share of such, so that chance has a part in it
 */
public record Quantity(
        @Nullable Money money,
        @Nullable Long count,
        @Nullable Double number,
        @Nullable String unit,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable String unknown,
        @Nullable Share counted) {

    private static final String SHARE = "share";

    /** From how many on a share is shown without its interval. */
    private static final long MANY = 30;

    public static Quantity of(Money money) {
        return new Quantity(money, null, null, null, null, null, null, null);
    }

    public static Quantity of(long count) {
        return new Quantity(null, count, null, null, null, null, null, null);
    }

    /** A number with its unit, as in 12.5 "days". */
    public static Quantity of(double number, String unit) {
        return new Quantity(null, null, number, unit, null, null, null, null);
    }

    /** So many of so many; unknown of none. */
    public static Quantity share(double part, double whole) {
        return ratio(part, whole, SHARE);
    }

    /** So many records of so many; unknown of none. */
    public static Quantity of(Share share) {
        Quantity plain = share(share.part(), share.whole());
        return new Quantity(
                null,
                null,
                plain.number,
                SHARE,
                plain.numerator,
                plain.denominator,
                plain.unknown,
                share.isKnown() ? share : null);
    }

    /** One number by another, as hours of work by hours there are; unknown by none. */
    public static Quantity ratio(double numerator, double denominator, String unit) {
        return denominator == 0
                ? new Quantity(null, null, null, unit, numerator, denominator, "Of none", null)
                : new Quantity(
                        null,
                        null,
                        numerator / denominator,
                        unit,
                        numerator,
                        denominator,
                        null,
                        null);
    }

    /** A share or ratio that would mislead, as of too few; its parts are told all the same. */
    public static Quantity unknown(double numerator, double denominator, String why) {
        return new Quantity(null, null, null, null, numerator, denominator, why, null);
    }

    public static Quantity unknown(String why) {
        return new Quantity(null, null, null, null, null, null, why, null);
    }

    /** Whether it is a share of so few records that its interval belongs beside it. */
    public boolean isOfFew() {
        return counted != null && counted.whole() < MANY;
    }

    public boolean isShare() {
        return SHARE.equals(unit);
    }
}
