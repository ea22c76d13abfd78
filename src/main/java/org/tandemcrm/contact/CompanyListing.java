package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of companies: behind its page, its CSV file and its API. */
public final class CompanyListing {

    private static final String PEOPLE =
            """
            (select count(*) from contact c
              where c.company_id = co.company_id and c.deleted_at is null)""";

    public static final Listing<CompanyRow> COMPANIES =
            Listing.<CompanyRow>named("companies")
                    .select(
                            """
                            co.company_id, co.name, co.domain, co.industry, co.size, co.city,
                            %s as contacts, co.created_at
                            """
                                    .formatted(PEOPLE))
                    .from("company co")
                    .where("co.deleted_at is null")
                    .id("co.company_id")
                    .search("co.search_text")
                    .column(
                            Column.text("name", "Name", "co.name").foldedBy("co.sort_name"),
                            CompanyRow::name)
                    .column(
                            Column.text("domain", "Domain", "co.domain").filterable(),
                            CompanyRow::domain)
                    .column(
                            Column.text("industry", "Industry", "co.industry").filterable(),
                            CompanyRow::industry)
                    .column(
                            Column.number("size", "Employees", "co.size")
                                    .nullable()
                                    .filterable()
                                    .sortable(),
                            CompanyRow::size)
                    .column(Column.text("city", "City", "co.city").filterable(), CompanyRow::city)
                    .column(
                            Column.number("contacts", "People", PEOPLE).filterable().sortable(),
                            CompanyRow::contacts)
                    .column(
                            Column.moment("createdAt", "Added", "co.created_at")
                                    .filterable()
                                    .sortable(),
                            CompanyRow::createdAt)
                    .defaultSort("name")
                    .rows(CompanyListing::row);

    private CompanyListing() {}

    private static CompanyRow row(ResultSet row, int n) throws SQLException {
        return new CompanyRow(
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("name"),
                row.getString("domain"),
                row.getString("industry"),
                row.getObject("size", Integer.class),
                row.getString("city"),
                row.getInt("contacts"),
                row.getTimestamp("created_at").toInstant());
    }
}
