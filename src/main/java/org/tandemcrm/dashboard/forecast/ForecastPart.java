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
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What this month will come to, on the owner's page; nothing while there is too little history. */
@Component
@Order(20)
class ForecastPart implements DashboardPart {

    private final ForecastBook book;
    private final Firm firm;

    ForecastPart(ForecastBook book, Firm firm) {
        this.book = book;
        this.firm = firm;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        if (!reader.may(Right.SEE_COSTS) || !focus.isWhole()) {
            return Optional.empty();
        }
        return book.latest().stream()
                .filter(forecast -> forecast.horizon() == Horizon.THIS_MONTH)
                .filter(forecast -> forecast.period().contains(firm.today()))
                .map(ForecastPart::figure)
                .flatMap(Optional::stream)
                .findFirst()
                .map(figure -> Tile.of(List.of(figure)));
    }

    private static Optional<Figure> figure(PeriodForecast forecast) {
        return Optional.ofNullable(forecast.course()).map(ForecastPart::figure);
    }

    private static Figure figure(PeriodForecast.Expectation course) {
        return new Figure(
                "forecast",
                "This month will bring",
                "The middle of what the company's own history foretells for this month: what is"
                        + " sold, what the open deals and those that do not exist yet will bring. One"
                        + " of ten months brings less than the lower figure, one of ten more than the"
                        + " higher.",
                Quantity.of(course.middle()),
                Figure.Comparison.between(course.low(), course.high()),
                "/forecast");
    }
}
