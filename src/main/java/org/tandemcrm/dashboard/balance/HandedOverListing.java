package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.WarmArrivals;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of warm leads that were handed over, each time they were. */
public final class HandedOverListing {

    static final Map<String, String> STATES =
            Map.of(
                    "OPEN", "Open",
                    "ACCEPTED", "Accepted",
                    "HANDED_BACK", "Handed back",
                    "COOLED", "Cooled",
                    "CLOSED", "Closed");

    public static final Listing<HandedOverRow> HANDED_OVER =
            Listing.<HandedOverRow>named("balance-handed-over")
                    .page("reports/balance/handed-over")
                    .select(
                            """
                            a.lead_id, a.number, %s as name, co.name as company_name, a.at,
                            a.temperature, a.state, a.reason, a.ended_at, u.name as assignee_name
                            """
                                    .formatted(ContactNames.LEAD_SQL))
                    .from(
                            WarmArrivals.SQL
                                    + """
                                     a
                                      left join contact c on c.contact_id = a.contact_id
                                      left join company co
                                             on co.company_id = coalesce(a.company_id, c.company_id)
                                      left join user_account u on u.user_id = a.assignee_id
                                    """)
                    .id("a.arrival_id")
                    .search("concat_ws(' ', c.search_text, co.search_text)")
                    .column(
                            Column.moment("at", "Handed over", "a.at").filterable().sortable(),
                            HandedOverRow::at)
                    .column(Column.number("number", "Lead", "a.number"), HandedOverRow::number)
                    .column(
                            Column.text("name", "Name", ContactNames.LEAD_SQL)
                                    .foldedBy("coalesce(c.sort_name, co.sort_name, '\uFFFD')"),
                            HandedOverRow::name)
                    .column(
                            Column.text("company", "Company", "co.name"),
                            HandedOverRow::companyName)
                    .column(
                            Column.choice("temperature", "Temperature", "a.temperature")
                                    .choices(Temperature.class)
                                    .filterable(),
                            row -> row.temperature().label())
                    .column(
                            Column.choice("state", "What became of it", "a.state")
                                    .choices(STATES)
                                    .filterable(),
                            HandedOverRow::stateLabel)
                    .column(
                            Column.choice("reason", "Reason", "a.reason")
                                    .choices(HandbackReason.class)
                                    .filterable(),
                            HandedOverRow::reasonLabel)
                    .column(
                            Column.moment("endedAt", "Decided", "a.ended_at")
                                    .nullable()
                                    .filterable(),
                            HandedOverRow::endedAt)
                    .column(
                            Column.id("assignee", "Salesperson", "a.assignee_id").filterable(),
                            HandedOverRow::assigneeName)
                    .defaultSort("-at")
                    .rows(HandedOverListing::row);

    private HandedOverListing() {}

    private static HandedOverRow row(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        Timestamp ended = row.getTimestamp("ended_at");
        return new HandedOverRow(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                row.getString("company_name"),
                row.getTimestamp("at").toInstant(),
                Temperature.valueOf(row.getString("temperature")),
                row.getString("state"),
                reason == null ? null : HandbackReason.valueOf(reason),
                ended == null ? null : ended.toInstant(),
                row.getString("assignee_name"));
    }
}
