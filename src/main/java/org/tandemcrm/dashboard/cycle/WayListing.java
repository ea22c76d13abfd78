package org.tandemcrm.dashboard.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.cycle.WayRow.Reached;
import org.tandemcrm.lead.NamedLead;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.shared.Micros;

/** The leads behind the numbers of the cycle; its pages need the parameter {@code zone}. */
public final class WayListing {

    public static final Listing<WayRow> WAYS = listing();

    private WayListing() {}

    private static Listing<WayRow> listing() {
        Listing.Builder<WayRow> builder =
                Listing.<WayRow>named("cycle-leads")
                        .page("reports/cycle/leads")
                        .select(NamedLead.SELECT + ", u.name as assignee_name")
                        .from(
                                NamedLead.from(Ways.SQL)
                                        + "left join user_account u on u.user_id = x.assignee_id")
                        .id("x.lead_id")
                        .search(NamedLead.SEARCH)
                        .defaultSort("-openedAt");
        who(builder);
        mark(builder, Mark.WARM, "x.warm_at", WayRow::warm);
        mark(builder, Mark.HOT, "x.hot_at", WayRow::hot);
        mark(builder, Mark.ACCEPTED, "x.accepted_at", WayRow::accepted);
        mark(builder, Mark.WON, "x.won_at", WayRow::won);
        steps(builder);
        return builder.rows(WayListing::row);
    }

    private static void who(Listing.Builder<WayRow> builder) {
        NamedLead.columns(builder, WayRow::lead)
                .column(
                        Column.moment("openedAt", "Began", "x.opened_at").filterable().sortable(),
                        WayRow::openedAt)
                .column(
                        Column.id("assignee", "Salesperson", "x.assignee_id").filterable(),
                        WayRow::assigneeName)
                .column(
                        Column.flag("lost", "Lost", "(x.lost_at is not null)").filterable(),
                        row -> row.lostAt() != null);
    }

    /** Whether it came to a mark, when, and after how many days. */
    private static void mark(
            Listing.Builder<WayRow> builder,
            Mark mark,
            String at,
            Function<WayRow, Reached> reached) {
        builder.column(
                        Column.flag(mark.key(), mark.label(), "(%s is not null)".formatted(at))
                                .filterable(),
                        row -> reached.apply(row).at() != null)
                .column(
                        Column.moment(mark.key() + "At", mark.label() + " since", at)
                                .filterable()
                                .sortable()
                                .nullable(),
                        row -> reached.apply(row).at())
                .column(
                        Column.number(
                                        mark.key() + "After",
                                        "Days to " + mark.key(),
                                        Ways.days("x.opened_at", at))
                                .filterable()
                                .sortable()
                                .nullable(),
                        row -> reached.apply(row).days());
    }

    /** The days between marks, which the medians of the steps are made of. */
    private static void steps(Listing.Builder<WayRow> builder) {
        for (CycleStep step : CycleStep.ALL) {
            Mark from = step.from();
            if (from != null) {
                builder.column(
                        Column.number(
                                        step.days(),
                                        "Days, " + step.label(),
                                        Ways.days(column(from), column(step.to())))
                                .filterable()
                                .sortable()
                                .nullable());
            }
        }
    }

    private static String column(Mark mark) {
        return "x.%s_at".formatted(mark.key());
    }

    private static WayRow row(ResultSet row, int n) throws SQLException {
        Instant opened = row.getTimestamp("opened_at").toInstant();
        return new WayRow(
                NamedLead.of(row),
                opened,
                reached(row, "warm_at", opened),
                reached(row, "hot_at", opened),
                reached(row, "accepted_at", opened),
                reached(row, "won_at", opened),
                instant(row, "lost_at"),
                row.getString("assignee_name"));
    }

    private static Reached reached(ResultSet row, String column, Instant opened)
            throws SQLException {
        Instant at = instant(row, column);
        return new Reached(at, at == null ? null : Course.days(Micros.of(opened), Micros.of(at)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
