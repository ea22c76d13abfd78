package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The hours that there were for selling, by week and person; {@link HoursBook} brings them. */
public final class SellingHoursListing {

    public static final Listing<SellingHoursRow> HOURS =
            Listing.<SellingHoursRow>named("balance-hours")
                    .page("reports/balance/hours")
                    .select("h.*, u.name")
                    .from(
                            """
                            (select *
                               from unnest(:people::uuid[], :firsts::date[], :lasts::date[],
                                           :weeks::float8[], :hours::float8[], :customers::float8[])
                                 as t (user_id, first_day, last_day, weeks, hours, customers)) h
                              join user_account u on u.user_id = h.user_id
                            """)
                    .id("md5(h.user_id::text || h.first_day)::uuid")
                    .column(
                            Column.date("week", "Week", "h.first_day").filterable().sortable(),
                            SellingHoursRow::from)
                    .column(Column.date("until", "Until", "h.last_day"), SellingHoursRow::to)
                    .column(
                            Column.id("person", "Who", "h.user_id")
                                    .filterable()
                                    .sortedBy("lower(u.name)"),
                            SellingHoursRow::person)
                    .column(
                            Column.number("weeks", "Weeks of work", "h.weeks").sortable(),
                            SellingHoursRow::weeks)
                    .column(
                            Column.number("hours", "Hours for selling", "h.hours")
                                    .filterable()
                                    .sortable(),
                            SellingHoursRow::hours)
                    .column(
                            Column.number("customers", "Hours for customers", "h.customers")
                                    .sortable(),
                            SellingHoursRow::customerHours)
                    .defaultSort("-week")
                    .rows(SellingHoursListing::row);

    private SellingHoursListing() {}

    private static SellingHoursRow row(ResultSet row, int n) throws SQLException {
        return new SellingHoursRow(
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getDouble("weeks"),
                row.getDouble("hours"),
                row.getDouble("customers"));
    }
}
