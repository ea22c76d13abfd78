package org.tandemcrm.dashboard.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The hand-backs behind the numbers of the cycle, whatever has become of the leads. */
public final class HandbackListing {

    public static final Listing<HandbackRow> HANDBACKS =
            Listing.<HandbackRow>named("cycle-handbacks")
                    .page("reports/cycle/handbacks")
                    .select(
                            "b.*, %s as name, co.name as company_name, u.name as by_name"
                                    .formatted(ContactNames.LEAD_SQL))
                    .from(
                            GivenBack.SQL
                                    + """
                                     b
                                      left join contact c on c.contact_id = b.contact_id
                                      left join company co
                                             on co.company_id = coalesce(b.company_id, c.company_id)
                                      left join user_account u on u.user_id = b.handed_back_by
                                    """)
                    .id("b.handback_id")
                    .search("concat_ws(' ', c.search_text, co.search_text)")
                    .column(Column.number("number", "Lead", "b.number"), HandbackRow::number)
                    .column(
                            Column.text("name", "Name", ContactNames.LEAD_SQL)
                                    .foldedBy("coalesce(c.sort_name, co.sort_name, '\uFFFD')"),
                            HandbackRow::name)
                    .column(Column.text("company", "Company", "co.name"), HandbackRow::companyName)
                    .column(
                            Column.moment("at", "Handed back", "b.at").filterable().sortable(),
                            HandbackRow::at)
                    .column(
                            Column.choice("reason", "Reason", "b.reason")
                                    .choices(HandbackReason.class)
                                    .filterable(),
                            row -> row.reason().label())
                    .column(
                            Column.id("by", "By", "b.handed_back_by").filterable(),
                            HandbackRow::byName)
                    .column(
                            Column.flag("returned", "Came again", "b.returned").filterable(),
                            HandbackRow::returned)
                    .column(
                            Column.flag("won", "Won afterwards", "b.won").filterable(),
                            HandbackRow::won)
                    .defaultSort("-at")
                    .rows(HandbackListing::row);

    private HandbackListing() {}

    private static HandbackRow row(ResultSet row, int n) throws SQLException {
        return new HandbackRow(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                row.getString("company_name"),
                HandbackReason.valueOf(row.getString("reason")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getBoolean("returned"),
                row.getBoolean("won"));
    }
}
