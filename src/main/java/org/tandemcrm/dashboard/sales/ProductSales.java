package org.tandemcrm.dashboard.sales;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesBook.OfProduct;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductId;

/** Parts the sales of some days among products, with their names and lists. */
@Component
class ProductSales {

    private final SalesBook sales;
    private final Catalogue catalogue;

    ProductSales(SalesBook sales, Catalogue catalogue) {
        this.sales = sales;
        this.catalogue = catalogue;
    }

    /** Most first, what has no product at the end; none where the focus is on one product. */
    List<ProductLine> of(Focus focus) {
        if (focus.product() != null) {
            return List.of();
        }
        List<OfProduct> parts = sales.byProduct(focus.cut());
        Map<ProductId, String> names =
                catalogue.names(
                        parts.stream().map(OfProduct::product).filter(Objects::nonNull).toList());
        return parts.stream().map(part -> line(focus, part, names)).toList();
    }

    private static ProductLine line(Focus focus, OfProduct part, Map<ProductId, String> names) {
        ProductId product = part.product();
        return product == null
                ? new ProductLine(
                        "Without a product",
                        part.sold(),
                        focus.sales() + "&product=" + DealListing.NO_PRODUCT,
                        null)
                : new ProductLine(
                        names.getOrDefault(product, "A product"),
                        part.sold(),
                        focus.about(product).sales(),
                        focus.about(product).at("/reports/growth"));
    }
}
