package org.tandemcrm.offering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The list of products: behind its page, its CSV file and its API. */
public final class ProductListing {

    private static final Listing<ProductCard> WITH_COSTS = listing(true);
    private static final Listing<ProductCard> WITHOUT_COSTS = listing(false);

    private ProductListing() {}

    /** The list as the viewer may see it. */
    public static Listing<ProductCard> of(Viewer viewer) {
        return viewer.may(Right.SEE_COSTS) ? WITH_COSTS : WITHOUT_COSTS;
    }

    private static Listing<ProductCard> listing(boolean costs) {
        Listing.Builder<ProductCard> builder =
                Listing.<ProductCard>named("products")
                        .select("p.*")
                        .from("product p")
                        .where("p.deleted_at is null")
                        .id("p.product_id")
                        .search("p.search_text")
                        .defaultSort("name");
        words(builder);
        builder.column(
                Column.money("listPrice", "List price", "p.list_price").filterable().sortable(),
                ProductCard::listPrice);
        if (costs) {
            builder.column(
                    Column.money("cost", "Cost", "p.cost").nullable().filterable().sortable(),
                    ProductCard::cost);
        }
        return builder.column(
                        Column.flag("active", "For sale", "p.active").filterable(),
                        ProductCard::active)
                .column(
                        Column.moment("createdAt", "Added", "p.created_at").filterable().sortable(),
                        ProductCard::createdAt)
                .rows((row, n) -> costs ? row(row) : row(row).withoutCost());
    }

    private static void words(Listing.Builder<ProductCard> builder) {
        builder.column(
                        Column.text("name", "Name", "p.name").foldedBy("p.sort_name"),
                        ProductCard::name)
                .column(
                        Column.text("code", "Code", "p.code")
                                .sortedBy("coalesce(p.code_key, '')")
                                .filterable(),
                        ProductCard::code)
                .column(
                        Column.text("category", "Category", "p.category")
                                .sortedBy("coalesce(p.category_key, '')")
                                .filterable(),
                        ProductCard::category)
                .column(Column.text("unit", "Unit", "p.unit").filterable(), ProductCard::unit);
    }

    private static ProductCard row(ResultSet row) throws SQLException {
        OffsetDateTime gone = row.getObject("deleted_at", OffsetDateTime.class);
        return new ProductCard(
                new ProductId(row.getObject("product_id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("code"),
                row.getString("unit"),
                row.getString("category"),
                row.getBigDecimal("list_price"),
                row.getBigDecimal("cost"),
                row.getBoolean("active"),
                row.getString("description"),
                row.getTimestamp("created_at").toInstant(),
                gone == null ? null : gone.toInstant());
    }
}
