package org.tandemcrm.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * One cell that a module above adds to the table of campaigns: an amount, a number or a share.
 *
 * @param href the list behind the figure
 */
public record Figure(
        @Nullable Money money,
        @Nullable BigDecimal number,
        @Nullable BigDecimal share,
        @Nullable String href) {

    /** Nothing to say about this campaign. */
    public static final Figure NONE = new Figure(null, null, null, null);

    public static Figure of(Money money) {
        return new Figure(money, null, null, null);
    }

    public static Figure of(long number) {
        return new Figure(null, BigDecimal.valueOf(number), null, null);
    }

    /** A share of one: 0.25 reads "25 %". */
    public static Figure share(double share) {
        return new Figure(null, null, BigDecimal.valueOf(share), null);
    }

    public Figure leadingTo(String listHref) {
        return new Figure(money, number, share, listHref);
    }
}
