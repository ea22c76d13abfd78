package org.tandemcrm.dashboard.sales;

import java.util.List;

/**
 * The months of a period beside those of the year before.
 *
 * @param all their sum
 * @param money whether margins and costs are in, as for who may see them
 */
public record Growth(List<GrowthLine> months, GrowthLine all, boolean money) {

    public Growth {
        months = List.copyOf(months);
    }

    /** Nothing was sold, neither in these months nor in those before. */
    public boolean isEmpty() {
        return all.sold().sales() == 0 && all.before().sales() == 0;
    }

    public GrowthChart chart() {
        return GrowthChart.of(months);
    }
}
