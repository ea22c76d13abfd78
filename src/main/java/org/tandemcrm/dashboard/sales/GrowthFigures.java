package org.tandemcrm.dashboard.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.Change;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Figure.Comparison;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.dashboard.Scope;
import org.tandemcrm.deal.Business;
import org.tandemcrm.firm.SalesTarget;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** What was sold in the days of the page and what was left of it, each with its definition. */
@Component
class GrowthFigures {

    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    private final SalesBook sales;
    private final ClosingFigures closings;
    private final SalesTarget target;

    GrowthFigures(SalesBook sales, ClosingFigures closings, SalesTarget target) {
        this.sales = sales;
        this.closings = closings;
        this.target = target;
    }

    /** Sales, the profit after campaigns for who may see costs, and how closing goes. */
    List<Figure> of(Focus focus) {
        Sold sold = sales.sold(focus.cut());
        Sold before = focus.before().map(days -> sales.sold(focus.cut(days))).orElse(null);
        List<Figure> figures = new ArrayList<>();
        figures.add(sold(focus, sold, before));
        if (focus.scope() == Scope.COMPANY && focus.isWhole()) {
            figures.add(profit(focus, sold, before));
        }
        if (focus.scope() != Scope.SUMMARY) {
            figures.addAll(closings.of(focus));
        }
        return figures;
    }

    /** The sales of each kind of business, which sum to the sales. */
    List<Figure> kinds(Focus focus) {
        Map<Business, Sold> kinds = sales.byBusiness(focus.cut());
        List<Figure> figures = new ArrayList<>();
        for (Business kind : Business.values()) {
            Sold sold = kinds.getOrDefault(kind, sales.nothing());
            figures.add(
                    new Figure(
                            kind.name().toLowerCase(Locale.ROOT) + "Sales",
                            kind.label(),
                            "Amounts of the sales of these days that are %s business: %s."
                                            .formatted(
                                                    kind.label().toLowerCase(Locale.ROOT),
                                                    kind.definition())
                                    + focus.partly(),
                            Quantity.of(sold.amount()),
                            Comparison.ofRecords(
                                    sold.sales(), sold.sales() == 1 ? "sale" : "sales"),
                            focus.sales() + "&business=" + kind));
        }
        return figures;
    }

    private Figure sold(Focus focus, Sold sold, @Nullable Sold before) {
        Comparison beside =
                before == null
                        ? Comparison.NONE
                        : Comparison.with(
                                before.amount(),
                                focus.compare().words(),
                                Change.of(
                                        sold.amount().amount(),
                                        sold.sales(),
                                        before.amount().amount(),
                                        before.sales()));
        return new Figure(
                "sales",
                "Sales",
                "Amounts of the deals closed as won in these days, by the day of the close. The"
                        + " target is the fiscal year's, a twelfth for each month. A change is told"
                        + " from "
                        + Change.ENOUGH
                        + " sales on both sides, and as far into the days before as today is into"
                        + " these."
                        + focus.partly(),
                Quantity.of(sold.amount()),
                targeted(focus, sold.amount(), beside),
                focus.sales());
    }

    private Figure profit(Focus focus, Sold sold, @Nullable Sold before) {
        Period days = focus.elapsed();
        Comparison beside =
                before == null
                        ? Comparison.NONE
                        : Comparison.with(
                                before.margin().minus(sales.spent(focus.before().orElseThrow())),
                                focus.compare().words(),
                                null);
        return new Figure(
                "profit",
                "Profit after campaigns",
                "The margins of these sales, or the company's usual margin where a sale names"
                        + " none, less what campaigns cost in these days.",
                Quantity.of(sold.margin().minus(sales.spent(days))),
                beside,
                "/attribution?from=%s&to=%s".formatted(days.from(), days.to()));
    }

    /** Beside the part of the year's target that falls on the whole months of the period. */
    private Comparison targeted(Focus focus, Money sold, Comparison beside) {
        Money year = target.ofYear();
        long months = focus.wholeMonths();
        if (year == null || months == 0 || !focus.isWhole()) {
            return beside;
        }
        BigDecimal share =
                BigDecimal.valueOf(months).divide(MONTHS_OF_YEAR, MathContext.DECIMAL128);
        Money part = year.times(share);
        return beside.of(
                part, sold.amount().divide(part.amount(), MathContext.DECIMAL32).doubleValue());
    }
}
