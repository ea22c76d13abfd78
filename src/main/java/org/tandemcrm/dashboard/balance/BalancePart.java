package org.tandemcrm.dashboard.balance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.dashboard.Tile;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/**
 * Which side to strengthen, on the owner's page: over the twelve weeks to the end of its days, for
 * fewer say nothing about a flow.
 */
@Component
@Order(30)
class BalancePart implements DashboardPart {

    private static final String LOAD =
            "The hours that the warm leads of twelve weeks ask for, over the hours that sales had for"
                    + " them: all hours for selling, without holidays and absences, less what open"
                    + " deals and customers take. Below 0.7 sales is starved, above 0.9 marketing"
                    + " outruns sales.";

    private final BalanceBook book;
    private final Firm firm;

    BalancePart(BalanceBook book, Firm firm) {
        this.book = book;
        this.firm = firm;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        if (!reader.may(Right.SEE_COSTS) || !focus.isWhole()) {
            return Optional.empty();
        }
        LocalDate last = focus.elapsed().to();
        Period weeks = BalanceBook.weeksTo(last);
        BalanceView view = book.of(weeks);
        String href = "/reports/balance?from=%s&to=%s".formatted(weeks.from(), weeks.to());
        List<Figure> figures = figures(view, href);
        if (view.load().handedOver() == 0) {
            return Optional.of(
                    new Tile(Tile.Place.BALANCE, "Balance", href, figures, null, blank(reader)));
        }
        return Optional.of(
                Tile.drawn(
                        Tile.Place.BALANCE,
                        "Balance",
                        href,
                        figures,
                        new Tile.Drawing(
                                "dashboard/balance/tile",
                                Map.of("view", view, "bars", WeekBars.of(view, firm.zone())))));
    }

    private static Tile.Blank blank(Viewer reader) {
        return new Tile.Blank(
                "Whether sales can work all the warm leads that marketing hands over, and which of the"
                        + " two to strengthen: from the first warm leads on.",
                reader.may(Right.MANAGE) ? "Say what selling takes" : null,
                "/settings/sales-effort");
    }

    private List<Figure> figures(BalanceView view, String href) {
        String handedOver = WeekBars.handedOver(view.period(), firm.zone());
        return List.of(
                new Figure("load", "Load", LOAD, load(view), href),
                new Figure(
                        "warmLeads",
                        "Warm leads handed over",
                        "Leads that became warm in the twelve weeks, each time they did.",
                        Quantity.of(view.load().handedOver()),
                        handedOver),
                new Figure(
                        "accepted",
                        "Accepted",
                        "Of the warm leads of the twelve weeks that sales accepted or handed back,"
                                + " those it accepted. Leads that cooled or were closed before"
                                + " that are left out; what became a deal of all that ended stands"
                                + " in the agreement.",
                        Quantity.of(view.acceptance().accepted()),
                        handedOver + "&state=ACCEPTED"));
    }

    private static Quantity load(BalanceView view) {
        Load load = view.load();
        return view.advice().side() == Advice.Side.UNKNOWN
                ? Quantity.unknown(load.asked(), load.left(), view.advice().sentence())
                : Quantity.ratio(load.asked(), load.left(), "load");
    }
}
