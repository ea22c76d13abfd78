package org.tandemcrm.dashboard.sales;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Tile;
import org.tandemcrm.user.Viewer;

/** Sales and profit in the row at the top of the owner's page. */
@Component
@Order(10)
class SalesPart implements DashboardPart {

    private final GrowthFigures figures;

    SalesPart(GrowthFigures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        return Optional.of(Tile.of(figures.of(focus)));
    }
}
