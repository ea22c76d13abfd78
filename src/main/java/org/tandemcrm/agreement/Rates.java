package org.tandemcrm.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/**
 * What became of warm leads and deals in a year.
 *
 * @param year the days in which they ended
 * @param warm of the leads that came as warm and have ended, those that became a deal
 * @param hot the same of those that came as hot
 * @param won of the deals that closed, those that were won
 * @param sales how many sales have an amount
 * @param mean their average amount; absent without a sale
 * @param spread the standard deviation of their amounts over the average
 */
public record Rates(
        Period year,
        Share warm,
        Share hot,
        Share won,
        long sales,
        @Nullable Money mean,
        double spread) {

    /** Fewer leads, or deals, say too little. */
    public static final int ENOUGH = 20;

    /** Fewer sales do. */
    public static final int ENOUGH_SALES = 5;

    /**
     * Of all leads that have ended, those that became a deal; the others were handed back, cooled
     * or closed. The balance asks for less: what sales accepted of those that it decided on.
     */
    public Share becameDeals() {
        return new Share(warm.part() + hot.part(), warm.whole() + hot.whole());
    }

    boolean areEnough() {
        return becameDeals().whole() >= ENOUGH
                && becameDeals().part() > 0
                && won.whole() >= ENOUGH
                && won.part() >= ENOUGH_SALES
                && sales >= ENOUGH_SALES
                && mean != null
                && !mean.isZero();
    }

    /** How many warm leads make one sale, on average. */
    double leadsForOneSale() {
        return 1 / (becameDeals().value() * won.value());
    }

    /** The relative variance of how many leads an amount takes, of three independent estimates. */
    double variance() {
        return variance(becameDeals()) + variance(won) + spread * spread / sales;
    }

    private static double variance(Share share) {
        return (1 - share.value()) / (share.value() * share.whole());
    }

    /** What a lead is worth when it is handed over; absent while there are too few records. */
    Optional<Worth> worth() {
        return areEnough()
                ? Optional.of(new Worth(worth(Temperature.WARM), worth(Temperature.HOT)))
                : Optional.empty();
    }

    private Money worth(Temperature temperature) {
        Share own = temperature == Temperature.HOT ? hot : warm;
        Share taken = own.whole() >= ENOUGH ? own : becameDeals();
        if (mean == null) {
            throw new IllegalStateException("worth without a sale");
        }
        Money exact =
                mean.times(new BigDecimal(taken.value() * won.value(), MathContext.DECIMAL64));
        return Money.ofMinor(exact.minor(), exact.currency());
    }
}
