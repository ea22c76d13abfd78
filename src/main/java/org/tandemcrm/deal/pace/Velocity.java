package org.tandemcrm.deal.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Closed;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.Share;

/**
 * What the pipeline brings in a month: open deals times the share won times what a won deal is
 * worth on average, divided by the months from acceptance to the decision.
 *
 * @param open how many deals are open now
 * @param won of the deals that were closed in the period
 * @param average amount, in whole units, of those that were won; none: none was
 * @param sold what the deals won in the period came to, and how long they took
 * @param cycle half of the deals accepted in the period are decided within so many days
 */
public record Velocity(
        long open, Share won, @Nullable BigDecimal average, Sold sold, KaplanMeier.Quantile cycle) {

    /**
     * The deals won in the period.
     *
     * @param medianDays half of them were won within so many days of their acceptance; none: none
     *     was won
     */
    public record Sold(BigDecimal value, @Nullable Double medianDays) {}

    private static final double MONTH = 30.4375;

    static Velocity of(long open, Closed closed, KaplanMeier.Quantile cycle) {
        BigDecimal average = closed.average();
        return new Velocity(
                open,
                closed.won(),
                average == null ? null : average.setScale(0, RoundingMode.HALF_UP),
                new Sold(closed.value(), closed.medianDays()),
                cycle);
    }

    /** None while a part of it is not known. */
    public @Nullable BigDecimal aMonth() {
        Double days = cycle.value();
        if (average == null || days == null || days <= 0 || !won.isKnown()) {
            return null;
        }
        return average.multiply(BigDecimal.valueOf(open * won.value() * MONTH / days))
                .setScale(0, RoundingMode.HALF_UP);
    }
}
