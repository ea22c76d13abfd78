package org.tandemcrm.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The lead that a row of a list is about, with all that lists behind numbers have in common. */
public record NamedLead(
        LeadId id, long number, @Nullable String name, @Nullable String companyName) {

    /** What to select beside the columns of its table. */
    public static final String SELECT =
            "x.*, %s as name, co.name as company_name".formatted(ContactNames.LEAD_SQL);

    /** What its list is searched by. */
    public static final String SEARCH = "concat_ws(' ', c.search_text, co.search_text)";

    /**
     * The tables of its list.
     *
     * @param table with lead_id, number, contact_id and company_id; called x from here on
     */
    public static String from(String table) {
        return table
                + """
                 x
                  left join contact c on c.contact_id = x.contact_id
                  left join company co on co.company_id = coalesce(x.company_id, c.company_id)
                """;
    }

    /** The columns that say which it is. */
    public static <R> Listing.Builder<R> columns(
            Listing.Builder<R> list, Function<R, NamedLead> lead) {
        return list.column(
                        Column.number("number", "Lead", "x.number"),
                        row -> lead.apply(row).number())
                .column(
                        Column.text("name", "Name", ContactNames.LEAD_SQL)
                                .foldedBy("coalesce(c.sort_name, co.sort_name, '\uFFFD')"),
                        row -> lead.apply(row).name())
                .column(
                        Column.text("company", "Company", "co.name"),
                        row -> lead.apply(row).companyName());
    }

    public static NamedLead of(ResultSet row) throws SQLException {
        return new NamedLead(
                Rows.lead(row),
                row.getLong("number"),
                row.getString("name"),
                row.getString("company_name"));
    }
}
