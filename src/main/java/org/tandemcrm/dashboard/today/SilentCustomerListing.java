package org.tandemcrm.dashboard.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.shared.Money;

/**
 * Customers whom nobody has spoken to for the time that the owner set: a customer is a company, or
 * a person without one, with a won deal; a call that nobody answered is no conversation.
 */
public final class SilentCustomerListing {

    private static final String SPOKEN = "t.outcome not in ('NO_ANSWER', 'LEFT_MESSAGE')";

    private static final String CUSTOMERS =
            """
            (select coalesce(l.company_id, w.company_id) as company_id,
                    case when coalesce(l.company_id, w.company_id) is null then l.contact_id end
                      as contact_id,
                    max(e.closed_on) as bought_on, count(*) as sales, sum(e.amount) as sold,
                    (array_agg(d.assignee_id order by e.closed_on desc, d.deal_id))[1]
                      as assignee_id
               from closure e join deal d on d.deal_id = e.deal_id
               join lead l on l.lead_id = d.lead_id
               left join contact w on w.contact_id = l.contact_id
              where e.result = 'WON' and e.reopened_at is null
              group by 1, 2) b
              left join company k on k.company_id = b.company_id
              left join contact c on c.contact_id = b.contact_id
              left join user_account u on u.user_id = b.assignee_id
            """;

    /** When somebody last spoke to them; looked up for those alone that are shown. */
    private static final String SPOKEN_AT =
            """
            (select max(at) from (
                select max(t.occurred_at) as at from contact m
                  join touch t on t.contact_id = m.contact_id and %1$s
                 where m.company_id = b.company_id
                union all
                select max(t.occurred_at) from touch t
                 where t.contact_id = b.contact_id and %1$s) each)\
            """
                    .formatted(SPOKEN);

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
                        Column.moment("spokenAt", "Spoken to", SPOKEN_AT)
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
                        b.company_id, b.contact_id, b.bought_on, b.sales, b.sold, %s as spoken_at,
                        %s as name, u.name as assignee_name, count(*) over () as customers
                        """
                                .formatted(SPOKEN_AT, NAME))
                .from(CUSTOMERS)
                .where(
                        """
                        k.deleted_at is null and c.deleted_at is null and b.bought_on < :before
                          and not exists (
                              select from contact m join touch t on t.contact_id = m.contact_id
                               where m.company_id = b.company_id and t.occurred_at >= :silent
                                 and %1$s)
                          and not exists (
                              select from touch t
                               where t.contact_id = b.contact_id and t.occurred_at >= :silent
                                 and %1$s)
                        """
                                .formatted(SPOKEN))
                .id("coalesce(b.company_id, b.contact_id)")
                .search("concat_ws(' ', k.search_text, c.search_text)");
    }

    private static SilentCustomerRow row(ResultSet row, Currency currency) throws SQLException {
        UUID company = row.getObject("company_id", UUID.class);
        Timestamp spoken = row.getTimestamp("spoken_at");
        return new SilentCustomerRow(
                row.getString("name"),
                company == null
                        ? "/contacts/" + row.getObject("contact_id", UUID.class)
                        : "/companies/" + company,
                row.getObject("bought_on", LocalDate.class),
                spoken == null ? null : spoken.toInstant(),
                row.getLong("sales"),
                new Money(row.getBigDecimal("sold"), currency),
                row.getString("assignee_name"),
                row.getLong("customers"));
    }
}
