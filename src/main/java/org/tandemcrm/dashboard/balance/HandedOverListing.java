package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.NamedLead;
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
            NamedLead.columns(list(), HandedOverRow::lead)
                    .column(
                            Column.choice("temperature", "Temperature", "x.temperature")
                                    .choices(Temperature.class)
                                    .filterable(),
                            row -> row.temperature().label())
                    .column(
                            Column.choice("state", "What became of it", "x.state")
                                    .choices(STATES)
                                    .filterable(),
                            HandedOverRow::stateLabel)
                    .column(
                            Column.choice("reason", "Reason", "x.reason")
                                    .choices(HandbackReason.class)
                                    .filterable(),
                            HandedOverRow::reasonLabel)
                    .column(
                            Column.moment("endedAt", "Decided", "x.ended_at")
                                    .nullable()
                                    .filterable(),
                            HandedOverRow::endedAt)
                    .column(
                            Column.id("assignee", "Salesperson", "x.assignee_id").filterable(),
                            HandedOverRow::assigneeName)
                    .defaultSort("-at")
                    .rows(HandedOverListing::row);

    private HandedOverListing() {}

    private static Listing.Builder<HandedOverRow> list() {
        return Listing.<HandedOverRow>named("balance-handed-over")
                .page("reports/balance/handed-over")
                .select(NamedLead.SELECT + ", u.name as assignee_name")
                .from(
                        NamedLead.from(WarmArrivals.SQL)
                                + "left join user_account u on u.user_id = x.assignee_id")
                .id("x.arrival_id")
                .search(NamedLead.SEARCH)
                .column(
                        Column.moment("at", "Handed over", "x.at").filterable().sortable(),
                        HandedOverRow::at);
    }

    private static HandedOverRow row(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        Timestamp ended = row.getTimestamp("ended_at");
        return new HandedOverRow(
                NamedLead.of(row),
                row.getTimestamp("at").toInstant(),
                Temperature.valueOf(row.getString("temperature")),
                row.getString("state"),
                reason == null ? null : HandbackReason.valueOf(reason),
                ended == null ? null : ended.toInstant(),
                row.getString("assignee_name"));
    }
}
