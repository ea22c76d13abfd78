package org.tandemcrm.dashboard.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.FirstLook;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Scope;
import org.tandemcrm.deal.Business;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.SalesTarget;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Viewer;

/** Whether the company grows, month by month, from the sums of sales that every page shows. */
@Component
@Transactional(readOnly = true)
public class GrowthBook implements FirstLook {

    private static final int FEWEST_MONTHS = 3;
    private static final int MOST_MONTHS = 36;
    private static final int YEAR = 12;

    private final SalesBook sales;
    private final ProductSales products;
    private final Firm firm;
    private final SalesTarget target;

    GrowthBook(SalesBook sales, ProductSales products, Firm firm, SalesTarget target) {
        this.target = target;
        this.sales = sales;
        this.products = products;
        this.firm = firm;
    }

    /** The months of the period; of less than a quarter or of ages, the twelve up to its end. */
    public Growth of(Focus focus) {
        Focus span = focus.during(span(focus));
        Map<YearMonth, Map<Business, Sold>> kinds = new HashMap<>();
        sales.byMonth(span.cut())
                .forEach(
                        (month, sold) -> {
                            Map<Business, Sold> all = none();
                            all.putAll(sold);
                            kinds.put(month, all);
                        });
        return growth(span, kinds, products.of(span));
    }

    /** The same for the tile, without the kinds of business. */
    Growth brief(Focus focus) {
        Focus span = focus.during(lastMonths(focus));
        Map<YearMonth, Map<Business, Sold>> kinds = new HashMap<>();
        sales.months(span.cut())
                .forEach(
                        (month, sold) -> {
                            Map<Business, Sold> one = none();
                            one.put(Business.NEW, sold);
                            kinds.put(month, one);
                        });
        return growth(span, kinds, List.of());
    }

    private Growth growth(
            Focus span, Map<YearMonth, Map<Business, Sold>> kinds, List<ProductLine> parts) {
        boolean money = span.scope() == Scope.COMPANY;
        boolean costs = money && span.isWhole();
        Map<YearMonth, Sold> before = sales.months(span.cut(span.wholeLastYear()));
        Map<YearMonth, Money> spent = costs ? sales.spentByMonth(span.elapsed()) : Map.of();
        Map<YearMonth, Money> spentBefore =
                costs ? sales.spentByMonth(span.wholeLastYear()) : Map.of();
        Money target = span.isWhole() ? target() : null;
        Money nothing = Money.zero(firm.currency());
        List<GrowthLine> lines = new ArrayList<>();
        for (YearMonth month : months(span.period())) {
            YearMonth then = month.minusMonths(YEAR);
            Map<Business, Sold> some = kinds.getOrDefault(month, none());
            GrowthLine line =
                    new GrowthLine(
                            span.during(Period.month(month)),
                            month,
                            some.values().stream().reduce(sales.nothing(), Sold::plus),
                            before.getOrDefault(then, sales.nothing()),
                            some,
                            costs ? spent.getOrDefault(month, nothing) : null,
                            costs ? spentBefore.getOrDefault(then, nothing) : null,
                            target);
            lines.add(line.isRunning() ? soFar(line) : line);
        }
        return new Growth(lines, all(span, lines), parts, money);
    }

    /** A month that runs, beside as many days of last year. */
    private GrowthLine soFar(GrowthLine line) {
        Period then = line.focus().lastYear();
        return line.beside(
                sales.sold(line.focus().cut(then)),
                line.spentBefore() == null ? null : sales.spent(then));
    }

    /** Beside the days of last year up to today's, where these are others than its own. */
    private GrowthLine all(Focus span, List<GrowthLine> lines) {
        GrowthLine sum = lines.stream().reduce(GrowthLine::plus).orElseThrow();
        GrowthLine come =
                lines.stream()
                        .filter(line -> line.isWithin(span.elapsed()))
                        .reduce(GrowthLine::plus)
                        .orElseThrow();
        return new GrowthLine(
                span,
                null,
                sum.sold(),
                span.hasLastYear() ? come.before() : sales.nothing(),
                sum.kinds(),
                sum.spent(),
                span.hasLastYear() ? come.spentBefore() : null,
                sum.target());
    }

    private Map<Business, Sold> none() {
        Map<Business, Sold> kinds = new EnumMap<>(Business.class);
        for (Business kind : Business.values()) {
            kinds.put(kind, sales.nothing());
        }
        return kinds;
    }

    private static Period span(Focus focus) {
        long months = focus.wholeMonths();
        return months >= FEWEST_MONTHS && months <= MOST_MONTHS
                ? focus.period()
                : lastMonths(focus);
    }

    private static Period lastMonths(Focus focus) {
        YearMonth last = YearMonth.from(focus.period().to());
        return new Period(last.minusMonths(YEAR - 1).atDay(1), last.atEndOfMonth());
    }

    private static List<YearMonth> months(Period period) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(period.from());
                !month.isAfter(YearMonth.from(period.to()));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** A twelfth of the fiscal year's. */
    private @Nullable Money target() {
        Money year = target.ofYear();
        return year == null
                ? null
                : year.times(
                        BigDecimal.ONE.divide(BigDecimal.valueOf(YEAR), MathContext.DECIMAL128));
    }

    @Override
    public void look(Focus year, Viewer owner) {
        of(year);
    }
}
