package org.tandemcrm.offering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of price lists: behind its page, its CSV file and its API. */
public final class PriceListListing {

    private static final String IN_FORCE =
            "(:today between l.valid_from and coalesce(l.valid_to, :today))";

    private static final String PRICES =
            "(select count(*) from listed_price e where e.price_list_id = l.price_list_id)";

    public static final Listing<PriceListRow> PRICE_LISTS =
            Listing.<PriceListRow>named("price-lists")
                    .select(
                            """
                            l.price_list_id, l.name, l.valid_from, l.valid_to, l.created_at,
                            %s as in_force, %s as prices
                            """
                                    .formatted(IN_FORCE, PRICES))
                    .from("price_list l")
                    .where("l.deleted_at is null")
                    .id("l.price_list_id")
                    .search("l.search_text")
                    .column(
                            Column.text("name", "Name", "l.name").foldedBy("l.sort_name"),
                            PriceListRow::name)
                    .column(
                            Column.date("from", "From", "l.valid_from").filterable().sortable(),
                            PriceListRow::from)
                    .column(
                            Column.date("to", "Until", "l.valid_to")
                                    .nullable()
                                    .filterable()
                                    .sortable(),
                            PriceListRow::to)
                    .column(
                            Column.flag("inForce", "In force today", IN_FORCE).filterable(),
                            PriceListRow::inForce)
                    .column(
                            Column.number("prices", "Prices", PRICES).filterable().sortable(),
                            PriceListRow::prices)
                    .column(
                            Column.moment("createdAt", "Added", "l.created_at")
                                    .filterable()
                                    .sortable(),
                            PriceListRow::createdAt)
                    .defaultSort("-from")
                    .rows(PriceListListing::row);

    private PriceListListing() {}

    /** What the list needs to know besides the reader's query. */
    public static Map<String, Object> on(LocalDate today) {
        return Map.of("today", today);
    }

    private static PriceListRow row(ResultSet row, int n) throws SQLException {
        return new PriceListRow(
                new PriceListId(row.getObject("price_list_id", UUID.class)),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("in_force"),
                row.getInt("prices"),
                row.getTimestamp("created_at").toInstant());
    }
}
