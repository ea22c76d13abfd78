package org.tandemcrm.dashboard.sales;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Tile;
import org.tandemcrm.dashboard.Tile.Blank;
import org.tandemcrm.dashboard.Tile.Drawing;
import org.tandemcrm.dashboard.Tile.Place;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The months beside those of last year, and the kinds of business, as a tile. */
@Component
@Order(15)
class GrowthPart implements DashboardPart {

    private final GrowthBook book;
    private final GrowthFigures figures;

    GrowthPart(GrowthBook book, GrowthFigures figures) {
        this.book = book;
        this.figures = figures;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        return reader.may(Right.SEE_ATTRIBUTION) ? Optional.of(tile(focus)) : Optional.empty();
    }

    private Tile tile(Focus focus) {
        Growth growth = book.brief(focus);
        if (growth.isEmpty()) {
            return Tile.blank(
                    Place.GROWTH,
                    "Growth",
                    new Blank(
                            "Each month's sales beside those of last year and the target, from the"
                                    + " first deal that is closed as won.",
                            "Open the deals",
                            "/deals"));
        }
        List<Figure> kinds = figures.kinds(focus);
        return Tile.drawn(
                Place.GROWTH,
                "Growth",
                focus.at("/reports/growth"),
                kinds,
                new Drawing("dashboard/growth-tile", Map.of("growth", growth, "kinds", kinds)));
    }
}
