package org.tandemcrm.dashboard.sales;

import java.util.List;

/**
 * The months of a period beside those of the year before.
 *
 * @param all their sum
 * @param products what was sold in them of each product, which sums to the same; empty where the
 *     page is about one
 * @param money whether margins and costs are in, as for who may see them
 */
public record Growth(
        List<GrowthLine> months, GrowthLine all, List<ProductLine> products, boolean money) {

    public Growth {
        months = List.copyOf(months);
        products = List.copyOf(products);
    }

    /** Nothing was sold, neither in these months nor in those before. */
    public boolean isEmpty() {
        return months.stream().allMatch(GrowthLine::isBlank);
    }

    public GrowthChart chart() {
        return GrowthChart.of(months);
    }
}
