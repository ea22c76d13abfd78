package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The people whom campaigns have approached, by when they first were. */
public final class ApproachedListing {

    /**
     * A table to read from: contact_id and first_at, when they came onto the list of a campaign.
     */
    static final String FIRST = first("");

    /** The same of those alone who came onto a list from :from to :until. */
    static final String FIRST_OF_SOME =
            first(
                    """
                    where contact_id in (select s.contact_id from campaign_member s
                                          where s.added_at >= :from and s.added_at < :until)
                    """);

    private static String first(String whose) {
        return """
               (select distinct on (contact_id) contact_id, added_at as first_at
                  from campaign_member %s order by contact_id, added_at)\
               """
                .formatted(whose);
    }

    /** One of them. */
    public record Row(
            ContactId contact, String name, @Nullable String companyName, Instant firstAt) {}

    public static final Listing<Row> APPROACHED =
            Listing.<Row>named("balance-approached")
                    .page("reports/balance/approached")
                    .select(
                            "m.contact_id, m.first_at, %s as name, co.name as company_name"
                                    .formatted(ContactNames.SHOWN_SQL))
                    .from(
                            FIRST
                                    + """
                                     m
                                      join contact c on c.contact_id = m.contact_id
                                      left join company co on co.company_id = c.company_id
                                    """)
                    .id("m.contact_id")
                    .search("concat_ws(' ', c.search_text, co.search_text)")
                    .column(
                            Column.text("name", "Name", ContactNames.SHOWN_SQL)
                                    .foldedBy("c.sort_name"),
                            Row::name)
                    .column(Column.text("company", "Company", "co.name"), Row::companyName)
                    .column(
                            Column.moment("firstAt", "First approached", "m.first_at")
                                    .filterable()
                                    .sortable(),
                            Row::firstAt)
                    .defaultSort("-firstAt")
                    .rows(ApproachedListing::row);

    private ApproachedListing() {}

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getString("company_name"),
                row.getTimestamp("first_at").toInstant());
    }
}
