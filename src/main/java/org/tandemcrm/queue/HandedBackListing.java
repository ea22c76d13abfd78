package org.tandemcrm.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** Marketing's own list: what sales gave back, by reason; the parameter {@code today} is a day. */
public final class HandedBackListing {

    private static final String NAME =
            """
            coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''),
                     (select e.address from contact_email e
                       where e.contact_id = c.contact_id order by e.position limit 1),
                     co.name, 'Nameless contact')""";

    static final String FROM =
            """
            handback b
              join lead l on l.lead_id = b.lead_id
              join lead_heat h on h.lead_id = b.lead_id
              left join contact c on c.contact_id = l.contact_id
              left join company co on co.company_id = coalesce(l.company_id, c.company_id)
              left join user_account u on u.user_id = b.handed_back_by
            """;

    /** The last word on the lead, and neither an answer nor the named day has brought it back. */
    static final String STILL_BACK =
            """
            not b.superseded and l.deleted_at is null and l.concluded_at is null
              and h.shown = 'COLD' and not (b.customer_named_date and b.until <= :today)
            """;

    public static final Listing<HandedBackRow> HANDED_BACK =
            Listing.<HandedBackRow>named("handed-back")
                    .page("leads/handed-back")
                    .select(
                            """
                            l.lead_id, l.contact_id, %s as name, co.name as company_name, b.reason,
                            b.note, b.at, u.name as by_name, b.until, b.customer_named_date,
                            (select g.name from evidence e join campaign g
                                    on g.campaign_id = e.campaign_id
                              where e.lead_id = l.lead_id and e.campaign_id is not null
                              order by e.occurred_at desc limit 1) as campaign
                            """
                                    .formatted(NAME))
                    .from(FROM)
                    .where(STILL_BACK)
                    .id("b.handback_id")
                    .search("concat_ws(' ', c.search_text, co.search_text, lower(b.note))")
                    .column(
                            Column.text("name", "Name", NAME)
                                    .foldedBy("coalesce(c.sort_name, co.sort_name, '\uFFFD')"),
                            HandedBackRow::name)
                    .column(
                            Column.text("company", "Company", "co.name")
                                    .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                            HandedBackRow::companyName)
                    .column(
                            Column.choice("reason", "Reason", "b.reason")
                                    .choices(HandbackReason.class)
                                    .filterable(),
                            row -> row.reason().label())
                    .column(Column.text("note", "What they said", "b.note"), HandedBackRow::note)
                    .column(
                            Column.moment("at", "Handed back", "b.at").filterable().sortable(),
                            HandedBackRow::at)
                    .column(
                            Column.date("until", "Worth another try", "b.until")
                                    .filterable()
                                    .nullable(),
                            HandedBackRow::until)
                    .column(
                            Column.flag("returns", "Returns by itself", "b.customer_named_date")
                                    .filterable(),
                            HandedBackRow::returns)
                    .column(Column.id("by", "By", "b.handed_back_by"), HandedBackRow::byName)
                    .defaultSort("-at")
                    .rows(HandedBackListing::row);

    private HandedBackListing() {}

    private static HandedBackRow row(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new HandedBackRow(
                new LeadId(row.getObject("lead_id", UUID.class)),
                contact == null ? null : new ContactId(contact),
                row.getString("name"),
                row.getString("company_name"),
                HandbackReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("customer_named_date"),
                row.getString("campaign"));
    }
}
