package org.tandemcrm.agreement;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * How many warm leads a quarter's sales target asks for, computed backwards through the company's
 * own rates of the last year.
 *
 * @param target of the quarter; absent where the company has none
 * @param sales how many sales make the target; absent with too little data, as all below
 * @param deals how many accepted deals these take
 * @param leads how many warm leads those take
 * @param low the lower end of where the number of leads lies in 95 of 100 cases
 * @param high the upper end
 */
public record Proposal(
        Quarter quarter,
        @Nullable Money target,
        Rates rates,
        @Nullable Double sales,
        @Nullable Double deals,
        @Nullable Long leads,
        @Nullable Long low,
        @Nullable Long high) {

    /** Two-sided 95 percent of the normal distribution. */
    private static final double Z = 1.959963984540054;

    static Proposal of(Quarter quarter, @Nullable Money target, Rates rates) {
        Money mean = rates.mean();
        if (target == null || mean == null || !rates.areEnough()) {
            return new Proposal(quarter, target, rates, null, null, null, null, null);
        }
        double sales = target.amount().doubleValue() / mean.amount().doubleValue();
        double leads = sales * rates.leadsForOneSale();
        double stretch = Math.exp(Z * Math.sqrt(rates.variance()));
        return new Proposal(
                quarter,
                target,
                rates,
                sales,
                sales / rates.won().value(),
                up(leads),
                Math.max(1, (long) Math.floor(leads / stretch)),
                up(leads * stretch));
    }

    /** Why there is no number, and what to do; absent where there is one. */
    public @Nullable String missing() {
        if (leads != null) {
            return null;
        }
        if (target == null) {
            return "There is no sales target to compute from. The owner sets it with the company's settings.";
        }
        return "Too little to compute from: of the last twelve months there are %d ended warm leads (it takes %d), %d closed deals (%d) and %d sales (%d)."
                .formatted(
                        rates.becameDeals().whole(),
                        Rates.ENOUGH,
                        rates.won().whole(),
                        Rates.ENOUGH,
                        rates.won().part(),
                        Rates.ENOUGH_SALES);
    }

    private static long up(double leads) {
        return Math.max(1, (long) Math.ceil(leads - 1e-9));
    }
}
