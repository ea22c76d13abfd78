package org.tandemcrm.dashboard.sales;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.deal.Closed;
import org.tandemcrm.deal.ClosingBook;

/** How many of the deals that were closed in the days of the page were won, and how soon. */
@Component
class ClosingFigures {

    private final ClosingBook book;

    ClosingFigures(ClosingBook book) {
        this.book = book;
    }

    List<Figure> of(Focus focus) {
        Closed closed = book.in(focus.elapsed(), focus.whose(), focus.product());
        return List.of(won(focus, closed), days(focus, closed));
    }

    private static Figure won(Focus focus, Closed closed) {
        return new Figure(
                "winRate",
                "Win rate",
                "Of the deals that were closed in these days, by the day of the close, those that"
                        + " were won.",
                Quantity.of(closed.won()),
                focus.closed());
    }

    private static Figure days(Focus focus, Closed closed) {
        Double days = closed.medianDays();
        return new Figure(
                "wonCycle",
                "Days to a sale",
                "Half of the deals won in these days took no longer from their acceptance to the"
                        + " close; lost and open ones are left out.",
                days == null
                        ? Quantity.unknown("No deal was won in these days.")
                        : Quantity.of(days, "days"),
                focus.sales() + "&sort=daysToClose");
    }
}
