package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of contacts: behind its page, its CSV file and its API. */
public final class ContactListing {

    /** The name to show, over the alias c (contact) of a query. */
    public static final String NAME = ContactNames.SHOWN_SQL;

    /** The preferred mailbox, over the alias c (contact) of a query. */
    public static final String FIRST_EMAIL =
            """
            (select e.address from contact_email e
              where e.contact_id = c.contact_id order by e.position limit 1)""";

    /** The preferred mailbox of those that take mail, over the alias c (contact) of a query. */
    public static final String OPEN_MAILBOX =
            """
            (select e.address from contact_email e
              where e.contact_id = c.contact_id
                and not exists (select from undeliverable_mailbox u
                                 where u.contact_id = e.contact_id and u.address_key = e.address_key)
              order by e.position limit 1)""";

    private static final String FIRST_PHONE =
            """
            (select p.number from contact_phone p
              where p.contact_id = c.contact_id order by p.position limit 1)""";

    /** By the index on all fields; "43" finds the text and the number. */
    private static final String FURTHER_FIELD =
            """
            c.custom @> jsonb_build_object(:member, :value)
              or c.custom @> jsonb_build_object(:member, case
                 when :value ~ '^(-|)(0|[1-9][0-9]{0,29})([.][0-9]{1,29}|)$' or :value in ('true', 'false')
                 then cast(:value as jsonb) end)""";

    public static final Listing<ContactRow> CONTACTS =
            Listing.<ContactRow>named("contacts")
                    .select(
                            """
                            c.contact_id, %s as name, c.title, c.company_id,
                            co.name as company_name, %s as email, %s as phone, c.city, c.tags,
                            u.name as owner_name, c.created_at, c.custom
                            """
                                    .formatted(ContactNames.SHOWN_SQL, FIRST_EMAIL, FIRST_PHONE))
                    .from(
                            """
                            contact c
                              left join company co on co.company_id = c.company_id
                              left join user_account u on u.user_id = c.owner_id
                            """)
                    .where("c.deleted_at is null")
                    .id("c.contact_id")
                    .search("concat_ws(' ', c.search_text, co.search_text)")
                    .column(
                            Column.text("name", "Name", ContactNames.SHOWN_SQL)
                                    .foldedBy("c.sort_name"),
                            ContactRow::name)
                    .column(
                            Column.text("title", "Title", "c.title").filterable(),
                            ContactRow::title)
                    .column(
                            Column.text("company", "Company", "co.name")
                                    .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                            ContactRow::companyName)
                    .column(
                            Column.text("email", "Email", FIRST_EMAIL).filterable(),
                            ContactRow::email)
                    .column(Column.text("phone", "Phone", FIRST_PHONE), ContactRow::phone)
                    .column(Column.text("city", "City", "c.city").filterable(), ContactRow::city)
                    .column(
                            Column.having("tag", "Tag", ":value = any (c.tags)"),
                            row -> String.join(", ", row.tags()))
                    .column(
                            Column.id("owner", "Owner", "c.owner_id").filterable(),
                            ContactRow::ownerName)
                    .column(Column.id("companyId", "Company (id)", "c.company_id").filterable())
                    .column(
                            Column.moment("createdAt", "Added", "c.created_at")
                                    .filterable()
                                    .sortable(),
                            ContactRow::createdAt)
                    .column(
                            Column.family("custom", "Further fields", FURTHER_FIELD),
                            row -> row.custom().line())
                    .defaultSort("name")
                    .rows(ContactListing::row);

    private ContactListing() {}

    private static ContactRow row(ResultSet row, int n) throws SQLException {
        UUID company = row.getObject("company_id", UUID.class);
        return new ContactRow(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getString("title"),
                company == null ? null : new CompanyId(company),
                row.getString("company_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("city"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("owner_name"),
                row.getTimestamp("created_at").toInstant(),
                FurtherFieldsJson.read(row.getString("custom")));
    }
}
