package org.tandemcrm.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/**
 * What deals are worth as columns of their list, so that a number of a report is the sum of one.
 *
 * @param costs whether margins are in
 * @param parts whether what some products have of each deal is in; needs :parts, their ids as text
 */
record DealWorth(boolean costs, boolean parts) {

    private static final String GAIN = Gain.sql("d");

    /** A row x with what the products asked for have of a deal; of nulls where they have none. */
    private static final String PARTS =
            """
            left join lateral (
                select sum(p.amount) as part, sum(p.margin) as part_gain
                  from %s p where coalesce(p.product_id::text, '%s') = any(:parts)) x on true
            """;

    String select() {
        StringBuilder sql = new StringBuilder(DealCards.SELECT);
        if (costs) {
            sql.append(", ").append(GAIN).append(" as gain");
        }
        if (parts) {
            sql.append(", x.part, x.part_gain");
        }
        return sql.toString();
    }

    String from() {
        String gain = costs ? "coalesce(%s, 0)".formatted(GAIN) : "0::numeric";
        String deal = "(select d.deal_id, coalesce(d.amount, 0) as amount, %s as gain)";
        return parts
                ? DealCards.FROM
                        + PARTS.formatted(
                                ProductParts.of(deal.formatted(gain)), DealListing.NO_PRODUCT)
                : DealCards.FROM;
    }

    void add(Listing.Builder<DealRow> list) {
        list.column(
                Column.money("amount", "Amount", "d.amount").filterable().sortable().nullable(),
                row -> row.deal().amount());
        if (parts) {
            list.column(
                    sorted(Column.money("part", "Amount of the product", "x.part")), DealRow::part);
        }
        if (costs) {
            margins(list);
        }
        if (parts && costs) {
            list.column(
                    sorted(Column.money("partMargin", "Margin of the product", "x.part_gain")),
                    DealRow::partGain);
        }
    }

    private static void margins(Listing.Builder<DealRow> list) {
        list.column(
                        Column.money("margin", "Margin", "d.margin")
                                .filterable()
                                .sortable()
                                .nullable(),
                        row -> row.deal().margin())
                .column(
                        sorted(Column.money("marginCounted", "Margin that counts", GAIN)),
                        DealRow::gain)
                .column(
                        Column.text("marginFrom", "Margin that counts is", "''"),
                        DealRow::basisLabel);
    }

    DealRow row(ResultSet row) throws SQLException {
        return new DealRow(
                DealCards.card(row, costs),
                costs ? row.getBigDecimal("gain") : null,
                parts ? row.getBigDecimal("part") : null,
                parts && costs ? row.getBigDecimal("part_gain") : null);
    }

    private static Column sorted(Column column) {
        return column.sortable().nullable();
    }
}
