package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The deals that were open in some days and what they took; {@link HoursBook} says which. */
public final class DealHoursListing {

    public static final Listing<DealHoursRow> DEALS =
            Listing.<DealHoursRow>named("balance-deals")
                    .page("reports/balance/deals")
                    .select(
                            """
                            d.deal_id, d.name, d.number, d.accepted_at, d.closed_on, o.weeks,
                            o.weeks * :minutes / 60 as hours, u.name as assignee_name
                            """)
                    .from(
                            OpenDeals.EACH
                                    + """
                                     o
                                      join deal d on d.deal_id = o.deal_id
                                      left join user_account u on u.user_id = d.assignee_id
                                    """)
                    .id("d.deal_id")
                    .search("d.search_text")
                    .column(Column.number("number", "Number", "d.number"), DealHoursRow::number)
                    .column(
                            Column.text("name", "Deal", "d.name").foldedBy("d.sort_name"),
                            DealHoursRow::name)
                    .column(
                            Column.moment("acceptedAt", "Accepted", "d.accepted_at")
                                    .filterable()
                                    .sortable(),
                            DealHoursRow::acceptedAt)
                    .column(
                            Column.date("closedOn", "Closed", "d.closed_on")
                                    .nullable()
                                    .filterable()
                                    .sortable(),
                            DealHoursRow::closedOn)
                    .column(
                            Column.id("assignee", "Salesperson", "d.assignee_id").filterable(),
                            DealHoursRow::assigneeName)
                    .column(
                            Column.number("weeks", "Weeks of work open", "o.weeks")
                                    .filterable()
                                    .sortable(),
                            DealHoursRow::weeks)
                    .column(
                            Column.number("hours", "Hours", "o.weeks * :minutes / 60").sortable(),
                            DealHoursRow::hours)
                    .defaultSort("-weeks")
                    .rows(DealHoursListing::row);

    private DealHoursListing() {}

    private static DealHoursRow row(ResultSet row, int n) throws SQLException {
        return new DealHoursRow(
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getString("name"),
                row.getLong("number"),
                row.getString("assignee_name"),
                row.getTimestamp("accepted_at").toInstant(),
                row.getObject("closed_on", LocalDate.class),
                row.getDouble("weeks"),
                row.getDouble("hours"));
    }
}
