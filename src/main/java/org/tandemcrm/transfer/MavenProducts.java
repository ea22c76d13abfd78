package org.tandemcrm.transfer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductDetails;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.transfer.Batch.Made;

/** Products with their series and price go into the catalogue. */
@Component
class MavenProducts implements Recipe {

    private final Catalogue catalogue;

    MavenProducts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String key() {
        return "maven-products";
    }

    @Override
    public String label() {
        return "Products with their price";
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public String system() {
        return MavenCrm.SYSTEM;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("product", "series", "sales_price");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<ProductDetails>> made =
                batch.fresh(
                        MavenCrm.PRODUCT,
                        sheet.rows(),
                        row -> MavenCrm.key(MavenCrm.named(row, "product")),
                        MavenProducts::details,
                        this::change);
        List<ProductId> ids = catalogue.bring(made.stream().map(Made::value).toList());
        batch.brought(MavenCrm.PRODUCT, made, ids.stream().map(ProductId::value).toList());
    }

    private static ProductDetails details(SheetRow row) {
        BigDecimal price =
                row.amount("sales_price")
                        .orElseThrow(() -> new Unfit("The row has no sales_price."));
        return new ProductDetails(
                MavenCrm.named(row, "product"),
                null,
                null,
                row.orNull("series"),
                price,
                null,
                true,
                null);
    }

    /** What the file does not know stays as it is. */
    private void change(UUID record, SheetRow row) {
        ProductId id = new ProductId(record);
        ProductCard card = catalogue.living(id);
        ProductDetails read = details(row);
        catalogue.change(
                id,
                card.version(),
                new ProductDetails(
                        read.name(),
                        card.code(),
                        card.unit(),
                        read.category(),
                        read.listPrice(),
                        card.cost(),
                        card.active(),
                        card.description()));
    }
}
