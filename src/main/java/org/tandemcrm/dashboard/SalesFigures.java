package org.tandemcrm.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Figure.Comparison;
import org.tandemcrm.dashboard.forecast.ForecastBook;
import org.tandemcrm.dashboard.forecast.Horizon;
import org.tandemcrm.dashboard.forecast.PeriodForecast;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** What was sold and what was left of it, beside the days before and the target. */
@Component
class SalesFigures {

    private final AttributionBook book;
    private final ForecastBook forecasts;
    private final Firm firm;

    SalesFigures(AttributionBook book, ForecastBook forecasts, Firm firm) {
        this.book = book;
        this.forecasts = forecasts;
        this.firm = firm;
    }

    static String listOf(Period period) {
        return "/deals/list?state=WON&closedOn.gte=%s&closedOn.lte=%s"
                .formatted(period.from(), period.to());
    }

    /**
     * @param person whose sales; everybody's if absent, which alone are compared with the target
     */
    Figure sales(Period period, @Nullable UserId person) {
        Money sold = book.sold(period, person).amount();
        Money target = person == null ? target(period).orElse(null) : null;
        Double reached =
                target == null || target.isZero()
                        ? null
                        : sold.amount()
                                .divide(target.amount(), MathContext.DECIMAL32)
                                .doubleValue();
        return new Figure(
                "sales",
                "Sales",
                "Amounts of the deals closed as won in these days, by the day of the close. The"
                        + " target is the fiscal year's, a twelfth for each month.",
                sold,
                null,
                new Comparison(book.sold(before(period), person).amount(), reached, target, null),
                listOf(period) + (person == null ? "" : "&assigneeId=" + person));
    }

    Figure profit(CreditTable table, Viewer reader) {
        Period before = before(table.period());
        return new Figure(
                "profit",
                "Profit after campaigns",
                "The margins of these sales, or the company's usual margin where a sale names none,"
                        + " less what campaigns cost in these days.",
                table.profit(),
                null,
                new Comparison(
                        book.byCampaign(table.model(), before, reader).profit(), null, null, null),
                "/attribution?from=%s&to=%s".formatted(table.period().from(), table.period().to()));
    }

    /** What this month will come to; absent while there is too little history. */
    Optional<Figure> toCome() {
        return forecasts.latest().stream()
                .filter(forecast -> forecast.horizon() == Horizon.THIS_MONTH)
                .filter(forecast -> forecast.period().contains(firm.today()))
                .map(PeriodForecast::course)
                .filter(Objects::nonNull)
                .map(SalesFigures::toCome)
                .findFirst();
    }

    private static Figure toCome(PeriodForecast.Expectation course) {
        return new Figure(
                "forecast",
                "This month will bring",
                "The middle of what the company's own history foretells for this month: what is sold,"
                        + " what the open deals and those that do not exist yet will bring. One of ten"
                        + " months brings less than the lower figure, one of ten more than the higher.",
                course.middle(),
                null,
                Comparison.between(course.low(), course.high()),
                "/forecast");
    }

    /** The days just before: as many whole months where the period is whole months. */
    static Period before(Period period) {
        LocalDate end = period.from().minusDays(1);
        long months = wholeMonths(period);
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        return new Period(
                months > 0 ? period.from().minusMonths(months) : end.minusDays(days), end);
    }

    private Optional<Money> target(Period period) {
        BigDecimal year = firm.settings().salesTarget();
        long months = wholeMonths(period);
        return year == null || months == 0
                ? Optional.empty()
                : Optional.of(
                        firm.money(year)
                                .times(
                                        BigDecimal.valueOf(months)
                                                .divide(
                                                        BigDecimal.valueOf(12),
                                                        MathContext.DECIMAL128)));
    }

    /** Zero where the period does not begin and end with a month. */
    private static long wholeMonths(Period period) {
        LocalDate after = period.to().plusDays(1);
        return period.from().getDayOfMonth() == 1 && after.getDayOfMonth() == 1
                ? ChronoUnit.MONTHS.between(period.from(), after)
                : 0;
    }
}
