package org.tandemcrm.dashboard.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.NamedLead;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The hand-backs behind the numbers of the cycle, whatever has become of the leads. */
public final class HandbackListing {

    public static final Listing<HandbackRow> HANDBACKS =
            NamedLead.columns(list(), HandbackRow::lead)
                    .column(
                            Column.moment("at", "Handed back", "x.at").filterable().sortable(),
                            HandbackRow::at)
                    .column(
                            Column.choice("reason", "Reason", "x.reason")
                                    .choices(HandbackReason.class)
                                    .filterable(),
                            row -> row.reason().label())
                    .column(
                            Column.id("by", "By", "x.handed_back_by").filterable(),
                            HandbackRow::byName)
                    .column(
                            Column.flag("returned", "Came again", "x.returned").filterable(),
                            HandbackRow::returned)
                    .column(
                            Column.flag("won", "Won afterwards", "x.won").filterable(),
                            HandbackRow::won)
                    .defaultSort("-at")
                    .rows(HandbackListing::row);

    private HandbackListing() {}

    private static Listing.Builder<HandbackRow> list() {
        return Listing.<HandbackRow>named("cycle-handbacks")
                .page("reports/cycle/handbacks")
                .select(NamedLead.SELECT + ", u.name as by_name")
                .from(
                        NamedLead.from(GivenBack.SQL)
                                + "left join user_account u on u.user_id = x.handed_back_by")
                .id("x.handback_id")
                .search(NamedLead.SEARCH);
    }

    private static HandbackRow row(ResultSet row, int n) throws SQLException {
        return new HandbackRow(
                NamedLead.of(row),
                HandbackReason.valueOf(row.getString("reason")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getBoolean("returned"),
                row.getBoolean("won"));
    }
}
