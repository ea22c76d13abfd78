package org.tandemcrm.lead.speed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.tandemcrm.lead.NamedLead;
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
                        .select(NamedLead.SELECT)
                        .from(NamedLead.from(Waits.SQL))
                        .where("(cast(:of as uuid) is null or x.user_id = :of)")
                        .id("x.lead_clock_id")
                        .search(NamedLead.SEARCH)
                        .defaultSort("-startedAt");
        who(builder);
        times(builder);
        outcome(builder);
        return builder.rows(WaitListing::row);
    }

    private static void who(Listing.Builder<WaitRow> builder) {
        NamedLead.columns(builder, WaitRow::lead)
                .column(
                        Column.choice("temperature", "Temperature", "x.temperature")
                                .choices(Temperature.class)
                                .filterable(),
                        row -> row.temperature() == null ? null : row.temperature().label())
                .column(
                        Column.id("campaign", "Campaign", "x.campaign_id").filterable(),
                        WaitRow::campaign)
                .column(Column.id("person", "Person", "x.user_id").filterable(), WaitRow::person);
    }

    private static void times(Listing.Builder<WaitRow> builder) {
        builder.column(
                        Column.moment("startedAt", "Response", "x.started_at")
                                .filterable()
                                .sortable(),
                        WaitRow::startedAt)
                .column(
                        Column.moment("dueAt", "Promised by", "x.due_at").filterable().sortable(),
                        WaitRow::dueAt)
                .column(
                        Column.number("waited", "Minutes waited", "x.minutes_from_response")
                                .filterable()
                                .sortable()
                                .nullable(),
                        WaitRow::waited)
                .column(
                        Column.number(
                                        "waitedForSales",
                                        "Minutes since sales had it",
                                        "x.minutes_from_handoff")
                                .filterable()
                                .sortable()
                                .nullable(),
                        WaitRow::waitedForSales);
    }

    private static void outcome(Listing.Builder<WaitRow> builder) {
        builder.column(
                        Column.flag("answered", "Answered", "x.answered").filterable(),
                        WaitRow::answered)
                .column(
                        Column.flag("inTime", "Within target", "x.in_time").filterable(),
                        WaitRow::inTime)
                .column(
                        Column.flag("decided", "Decided whether in time", "x.decided")
                                .filterable());
    }

    private static WaitRow row(ResultSet row, int n) throws SQLException {
        String temperature = row.getString("temperature");
        Timestamp stopped = row.getTimestamp("stopped_at");
        return new WaitRow(
                NamedLead.of(row),
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
