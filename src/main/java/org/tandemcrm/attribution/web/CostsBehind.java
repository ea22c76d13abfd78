package org.tandemcrm.attribution.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CostBehind;
import org.tandemcrm.shared.Money;

/**
 * What a campaign's profit is made of, beside the margins of its sales.
 *
 * @param sum of the costs
 * @param profit the margins less that
 * @param returned profit for each unit spent; absent where nothing was
 * @param perSale what each sale cost; absent where there was none
 */
record CostsBehind(
        List<CostBehind> lines,
        Money sum,
        Money profit,
        @Nullable Double returned,
        @Nullable Money perSale) {

    static CostsBehind of(List<CostBehind> lines, Money margins, int sales) {
        Money nothing = margins.minus(margins);
        Money sum = lines.stream().map(CostBehind::cost).reduce(nothing, Money::plus);
        Money profit = margins.minus(sum);
        boolean free = sum.isZero();
        return new CostsBehind(
                List.copyOf(lines),
                sum,
                profit,
                free ? null : profit.amount().doubleValue() / sum.amount().doubleValue(),
                free || sales == 0 ? null : each(sum, sales));
    }

    private static Money each(Money sum, int sales) {
        BigDecimal one = sum.amount().divide(BigDecimal.valueOf(sales), 4, RoundingMode.HALF_UP);
        return new Money(one, sum.currency());
    }
}
