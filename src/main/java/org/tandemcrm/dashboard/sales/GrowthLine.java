package org.tandemcrm.dashboard.sales;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.Change;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.deal.Business;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * What was sold in a month, or in several, beside the same days last year: a month that runs beside
 * as many days, one to come beside all of it.
 *
 * @param focus the days, for the lists behind the numbers
 * @param month absent for the sum of several
 * @param kinds each kind of business, those without a sale too
 * @param spent what campaigns cost; absent for who may not see it and for some of the sales
 * @param target absent where there is none
 */
public record GrowthLine(
        Focus focus,
        @Nullable YearMonth month,
        Sold sold,
        Sold before,
        Map<Business, Sold> kinds,
        @Nullable Money spent,
        @Nullable Money spentBefore,
        @Nullable Money target) {

    /** As programs read it. */
    public String name() {
        return month == null ? "All" : isRunning() ? month + ", so far" : month.toString();
    }

    public Change change() {
        return Change.of(
                sold.amount().amount(), sold.sales(), before.amount().amount(), before.sales());
    }

    /** Whether last year's days are others than its own, so that it can stand beside them. */
    public boolean isCompared() {
        return focus.hasLastYear();
    }

    /** Nothing was sold, neither now nor before. */
    boolean isBlank() {
        return sold.sales() == 0 && before.sales() == 0;
    }

    boolean isWithin(Period days) {
        return !focus.period().from().isAfter(days.to());
    }

    /** The same beside other days of last year. */
    GrowthLine beside(Sold then, @Nullable Money spentThen) {
        return new GrowthLine(focus, month, sold, then, kinds, spent, spentThen, target);
    }

    /** The margins less what campaigns cost. */
    public @Nullable Money profit() {
        return spent == null ? null : sold.margin().minus(spent);
    }

    public @Nullable Money profitBefore() {
        return spentBefore == null ? null : before.margin().minus(spentBefore);
    }

    /** Which share of the target is reached. */
    public @Nullable Double ofTarget() {
        return target == null || target.isZero()
                ? null
                : sold.amount().amount().doubleValue() / target.amount().doubleValue();
    }

    /** What was sold of one kind. */
    public Sold of(Business kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /** The deals of one kind. */
    public String sales(Business kind) {
        return focus.sales() + "&business=" + kind;
    }

    /** The deals of last year. */
    public String salesBefore() {
        return focus.sales(focus.lastYear());
    }

    /** Whether campaigns can have cost anything in it: of days to come costs are only planned. */
    public boolean hasBegun() {
        return !focus.period().from().isAfter(focus.today());
    }

    /** Whether it is not over yet. */
    public boolean isRunning() {
        return focus.elapsed().to().isBefore(focus.period().to());
    }

    GrowthLine plus(GrowthLine other) {
        return new GrowthLine(
                focus,
                null,
                sold.plus(other.sold),
                before.plus(other.before),
                sum(kinds, other.kinds),
                sum(spent, other.spent),
                sum(spentBefore, other.spentBefore),
                sum(target, other.target));
    }

    private static Map<Business, Sold> sum(Map<Business, Sold> some, Map<Business, Sold> more) {
        Map<Business, Sold> sums = new EnumMap<>(some);
        more.forEach((kind, sold) -> sums.merge(kind, sold, Sold::plus));
        return sums;
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null ? null : one.plus(other);
    }
}
