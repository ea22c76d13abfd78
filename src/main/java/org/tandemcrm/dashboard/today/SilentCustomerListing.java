package org.tandemcrm.dashboard.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.shared.Money;

/**
 * Customers whom nobody has spoken to for the time that the owner set: a customer is a company, or
 * a person without one, with a won deal; a call that nobody answered is no conversation.
 */
public final class SilentCustomerListing {

    /** Given with the question: they are kept in memory. */
    private static final String CUSTOMERS =
            """
            unnest(:ids::uuid[], :companies::boolean[], :bought::date[], :sales::bigint[],
                   :sold::numeric[], :assignees::uuid[], :spoken::timestamptz[])
                as b (id, is_company, bought_on, sales, sold, assignee_id, spoken_at)
              left join company k on k.company_id = b.id and b.is_company
              left join contact c on c.contact_id = b.id and not b.is_company
              left join user_account u on u.user_id = b.assignee_id
            """;

    private static final String NAME =
            "case when k.company_id is null then %s else k.name end"
                    .formatted(ContactNames.SHOWN_SQL);

    private SilentCustomerListing() {}

    /** For amounts of the company's currency. */
    public static Listing<SilentCustomerRow> in(Currency currency) {
        return columns(Listing.<SilentCustomerRow>named("silent-customers").page("today/customers"))
                .defaultSort("-sold")
                .rows((row, n) -> row(row, currency));
    }

    private static Listing.Builder<SilentCustomerRow> columns(
            Listing.Builder<SilentCustomerRow> listing) {
        return selected(listing)
                .column(
                        Column.text("name", "Customer", NAME)
                                .foldedBy("coalesce(k.sort_name, c.sort_name, '\uFFFD')"),
                        SilentCustomerRow::name)
                .column(
                        Column.date("boughtOn", "Bought last", "b.bought_on")
                                .filterable()
                                .sortable(),
                        SilentCustomerRow::boughtOn)
                .column(
                        Column.moment("spokenAt", "Spoken to", "b.spoken_at")
                                .nullable()
                                .filterable()
                                .sortable(),
                        SilentCustomerRow::spokenAt)
                .column(
                        Column.number("sales", "Sales", "b.sales").filterable().sortable(),
                        SilentCustomerRow::sales)
                .column(
                        Column.money("sold", "Sold so far", "b.sold").filterable().sortable(),
                        SilentCustomerRow::sold)
                .column(
                        Column.id("assigneeId", "Salesperson", "b.assignee_id").filterable(),
                        SilentCustomerRow::assigneeName);
    }

    private static Listing.Builder<SilentCustomerRow> selected(
            Listing.Builder<SilentCustomerRow> listing) {
        return listing.select(
                        """
                        b.id, b.is_company, b.bought_on, b.sales, b.sold, b.spoken_at,
                        %s as name, u.name as assignee_name
                        """
                                .formatted(NAME))
                .from(CUSTOMERS)
                .id("b.id")
                .search("concat_ws(' ', k.search_text, c.search_text)");
    }

    /** What the list asks for. */
    static Map<String, Object> of(Collection<Customer> customers) {
        return Map.of(
                "ids", texts(customers, Customer::id),
                "companies", texts(customers, Customer::isCompany),
                "bought", texts(customers, Customer::boughtOn),
                "sales", texts(customers, Customer::sales),
                "sold", texts(customers, customer -> customer.sold().toPlainString()),
                "assignees", texts(customers, Customer::assignee),
                "spoken", texts(customers, Customer::spokenAt));
    }

    private static @Nullable String[] texts(
            Collection<Customer> customers, Function<Customer, @Nullable Object> value) {
        return customers.stream()
                .map(customer -> Objects.toString(value.apply(customer), null))
                .toArray(String[]::new);
    }

    private static SilentCustomerRow row(ResultSet row, Currency currency) throws SQLException {
        Timestamp spoken = row.getTimestamp("spoken_at");
        return new SilentCustomerRow(
                row.getString("name"),
                (row.getBoolean("is_company") ? "/companies/" : "/contacts/")
                        + row.getObject("id", UUID.class),
                row.getObject("bought_on", LocalDate.class),
                spoken == null ? null : spoken.toInstant(),
                row.getLong("sales"),
                new Money(row.getBigDecimal("sold"), currency),
                row.getString("assignee_name"));
    }
}
