package org.tandemcrm.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.Figure.Comparison;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What was sold and what was left of it, beside the days before and the target. */
@Component
@Order(10)
class SalesFigures implements DashboardPart {

    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    private final AttributionBook book;
    private final Firm firm;

    SalesFigures(AttributionBook book, Firm firm) {
        this.book = book;
        this.firm = firm;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        List<Figure> figures = new ArrayList<>();
        figures.add(sales(focus));
        profit(focus, reader).ifPresent(figures::add);
        return Optional.of(Tile.of(figures));
    }

    private Figure sales(Focus focus) {
        Sold sold = book.sold(focus.cut());
        Comparison beside =
                focus.before().map(days -> beside(focus, sold, days)).orElse(Comparison.NONE);
        return new Figure(
                "sales",
                "Sales",
                "Amounts of the deals closed as won in these days, by the day of the close. The"
                        + " target is the fiscal year's, a twelfth for each month. A change is told"
                        + " from "
                        + Change.ENOUGH
                        + " sales on both sides.",
                Quantity.of(sold.amount()),
                targeted(focus, sold.amount(), beside),
                focus.sales());
    }

    private Comparison beside(Focus focus, Sold sold, Period days) {
        Sold before = book.sold(focus.cut(days));
        return Comparison.with(
                before.amount(),
                focus.compare().words(),
                Change.of(
                        sold.amount().amount(),
                        sold.sales(),
                        before.amount().amount(),
                        before.sales()));
    }

    private Optional<Figure> profit(Focus focus, Viewer reader) {
        if (!reader.may(Right.SEE_COSTS) || !focus.isWhole()) {
            return Optional.empty();
        }
        Period days = focus.elapsed();
        Comparison beside =
                focus.before()
                        .map(before -> profit(before, reader))
                        .map(before -> Comparison.with(before, focus.compare().words(), null))
                        .orElse(Comparison.NONE);
        return Optional.ofNullable(profit(days, reader))
                .map(
                        profit ->
                                new Figure(
                                        "profit",
                                        "Profit after campaigns",
                                        "The margins of these sales, or the company's usual margin"
                                                + " where a sale names none, less what campaigns cost"
                                                + " in these days.",
                                        Quantity.of(profit),
                                        beside,
                                        "/attribution?from=%s&to=%s"
                                                .formatted(days.from(), days.to())));
    }

    private @Nullable Money profit(Period days, Viewer reader) {
        return book.byCampaign(book.usualModel(), SalesCut.of(days), reader).profit();
    }

    /** Beside the part of the year's target that falls on the whole months of the period. */
    private Comparison targeted(Focus focus, Money sold, Comparison beside) {
        BigDecimal year = firm.settings().salesTarget();
        long months = focus.wholeMonths();
        if (year == null || year.signum() == 0 || months == 0 || !focus.isWhole()) {
            return beside;
        }
        BigDecimal share =
                BigDecimal.valueOf(months).divide(MONTHS_OF_YEAR, MathContext.DECIMAL128);
        Money target = firm.money(year).times(share);
        return beside.of(
                target, sold.amount().divide(target.amount(), MathContext.DECIMAL32).doubleValue());
    }
}
