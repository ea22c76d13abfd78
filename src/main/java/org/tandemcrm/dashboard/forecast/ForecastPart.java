package org.tandemcrm.dashboard.forecast;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.dashboard.Tile;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What this month and quarter will come to, on the owner's page, or why that is not told yet. */
@Component
@Order(20)
class ForecastPart implements DashboardPart {

    private static final String PATH = "/forecast";
    private static final String DEFINITION =
            "The middle of what the company's own history foretells: what is sold, what the open"
                    + " deals and those that do not exist yet will bring. One of ten such periods"
                    + " brings less than the lower figure, one of ten more than the higher.";

    private final ForecastBook book;

    ForecastPart(ForecastBook book) {
        this.book = book;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        if (!reader.may(Right.SEE_COSTS) || !focus.isWhole()) {
            return Optional.empty();
        }
        List<Figure> figures = book.current().stream().map(ForecastPart::figure).toList();
        return Optional.of(Tile.of(figures.isEmpty() ? List.of(notYet()) : figures));
    }

    private static Figure figure(PeriodForecast forecast) {
        boolean month = forecast.horizon() == Horizon.THIS_MONTH;
        PeriodForecast.Expectation course = forecast.course();
        return new Figure(
                month ? "forecast" : "quarterForecast",
                forecast.horizon().label() + " will bring",
                DEFINITION,
                course == null
                        ? Quantity.unknown("Too few deals have been closed to learn from.")
                        : Quantity.of(course.middle()),
                course == null
                        ? Figure.Comparison.with(
                                forecast.runRate(), month ? "last month" : "last quarter", null)
                        : Figure.Comparison.between(course.low(), course.high()),
                PATH);
    }

    private static Figure notYet() {
        return new Figure(
                "forecast",
                "This month will bring",
                DEFINITION,
                Quantity.unknown("Nothing has been foretold yet."),
                PATH);
    }
}
