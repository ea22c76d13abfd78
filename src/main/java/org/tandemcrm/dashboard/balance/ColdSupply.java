package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Total;

/** The people whom marketing can still warm: count, list and pace. */
@Component
public class ColdSupply {

    private static final double DAYS_OF_WEEK = 7;

    /** One of them. */
    public record Row(ContactId contact, String name, @Nullable String companyName) {}

    public static final Listing<Row> COLD =
            Listing.<Row>named("balance-cold")
                    .page("reports/balance/cold")
                    .select(
                            "c.contact_id, %s as name, co.name as company_name"
                                    .formatted(ContactNames.SHOWN_SQL))
                    .from("contact c left join company co on co.company_id = c.company_id")
                    .where(
                            """
                            c.deleted_at is null
                            and not exists (select from lead l join lead_heat h on h.lead_id = l.lead_id
                                             where l.contact_id = c.contact_id and l.deleted_at is null
                                               and l.outcome is null
                                               and (l.accepted_at is not null or h.shown <> 'COLD'))
                            and not exists (select from consent s
                                             where s.contact_id = c.contact_id
                                               and s.purpose = 'MAILING' and s.state = 'REFUSED')
                            """)
                    .id("c.contact_id")
                    .search("concat_ws(' ', c.search_text, co.search_text)")
                    .column(
                            Column.text("name", "Name", ContactNames.SHOWN_SQL)
                                    .foldedBy("c.sort_name"),
                            Row::name)
                    .column(
                            Column.text("company", "Company", "co.name")
                                    .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                            Row::companyName)
                    .defaultSort("name")
                    .rows(ColdSupply::row);

    private final Approaches approaches;
    private final Lists lists;

    ColdSupply(Approaches approaches, Lists lists) {
        this.approaches = approaches;
        this.lists = lists;
    }

    Supply of(Span span) {
        Total total = lists.total(COLD, ListQuery.ALL, Map.of());
        double days = (span.until().getEpochSecond() - span.start().getEpochSecond()) / 86_400.0;
        return new Supply(
                total.count(),
                total.capped(),
                approaches.first(span.period(), span.zone()),
                days / DAYS_OF_WEEK);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getString("company_name"));
    }
}
