package org.tandemcrm.lead.speed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The clocks behind the figures of speed; its pages take {@link WaitPages} for parameters. */
public final class WaitListing {

    public static final Listing<WaitRow> WAITS = listing();

    private WaitListing() {}

    private static Listing<WaitRow> listing() {
        Listing.Builder<WaitRow> builder =
                Listing.<WaitRow>named("speed-leads")
                        .page("reports/speed/leads")
                        .select(
                                "s.*, %s as name, co.name as company_name"
                                        .formatted(ContactNames.LEAD_SQL))
                        .from(
                                Waits.SQL
                                        + """
                                         s
                                          left join contact c on c.contact_id = s.contact_id
                                          left join company co
                                                 on co.company_id = coalesce(s.company_id, c.company_id)
                                        """)
                        .where("(cast(:of as uuid) is null or s.user_id = :of)")
                        .id("s.lead_clock_id")
                        .search("concat_ws(' ', c.search_text, co.search_text)")
                        .defaultSort("-startedAt");
        who(builder);
        times(builder);
        outcome(builder);
        return builder.rows(WaitListing::row);
    }

    private static void who(Listing.Builder<WaitRow> builder) {
        builder.column(Column.number("number", "Lead", "s.number"), WaitRow::number)
                .column(
                        Column.text("name", "Name", ContactNames.LEAD_SQL)
                                .foldedBy("coalesce(c.sort_name, co.sort_name, '\uFFFD')"),
                        WaitRow::name)
                .column(Column.text("company", "Company", "co.name"), WaitRow::companyName)
                .column(
                        Column.choice("temperature", "Temperature", "s.temperature")
                                .choices(Temperature.class)
                                .filterable(),
                        row -> row.temperature() == null ? null : row.temperature().label())
                .column(
                        Column.id("campaign", "Campaign", "s.campaign_id").filterable(),
                        WaitRow::campaign)
                .column(Column.id("person", "Person", "s.user_id").filterable(), WaitRow::person);
    }

    private static void times(Listing.Builder<WaitRow> builder) {
        builder.column(
                        Column.moment("startedAt", "Response", "s.started_at")
                                .filterable()
                                .sortable(),
                        WaitRow::startedAt)
                .column(
                        Column.moment("dueAt", "Promised by", "s.due_at").filterable().sortable(),
                        WaitRow::dueAt)
                .column(
                        Column.number("waited", "Minutes waited", "s.minutes_from_response")
                                .filterable()
                                .sortable()
                                .nullable(),
                        WaitRow::waited)
                .column(
                        Column.number(
                                        "waitedForSales",
                                        "Minutes since sales had it",
                                        "s.minutes_from_handoff")
                                .filterable()
                                .sortable()
                                .nullable(),
                        WaitRow::waitedForSales);
    }

    private static void outcome(Listing.Builder<WaitRow> builder) {
        builder.column(
                        Column.flag("answered", "Answered", "s.answered").filterable(),
                        WaitRow::answered)
                .column(
                        Column.flag("inTime", "In the promised time", "s.in_time").filterable(),
                        WaitRow::inTime)
                .column(
                        Column.flag("decided", "Decided whether in time", "s.decided")
                                .filterable());
    }

    private static WaitRow row(ResultSet row, int n) throws SQLException {
        String temperature = row.getString("temperature");
        Timestamp stopped = row.getTimestamp("stopped_at");
        return new WaitRow(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                row.getString("company_name"),
                temperature == null ? null : Temperature.valueOf(temperature),
                instant(row, "started_at"),
                instant(row, "due_at"),
                stopped == null ? null : stopped.toInstant(),
                row.getBoolean("answered"),
                row.getBoolean("in_time"),
                row.getObject("minutes_from_response", Integer.class),
                row.getObject("minutes_from_handoff", Integer.class),
                row.getString("campaign"),
                row.getString("person"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
