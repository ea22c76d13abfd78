package org.tandemcrm.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** What customers were promised: behind its page, its CSV file and its API. */
public final class PromiseListing {

    static final String SELECT =
            """
            p.promise_id, p.deal_id, p.what, p.due_on, p.kept_on, d.number, d.name,
            k.name as company_name, a.name as assignee_name, u.name as keeper
            """;

    static final String FROM =
            """
            promise p
              join deal d on d.deal_id = p.deal_id
              join lead l on l.lead_id = d.lead_id
              left join contact c on c.contact_id = l.contact_id
              left join company k on k.company_id = coalesce(l.company_id, c.company_id)
              left join user_account a on a.user_id = d.assignee_id
              left join user_account u on u.user_id = p.kept_by
            """;

    public static final Listing<PromiseCard> PROMISES =
            Listing.<PromiseCard>named("promises")
                    .select(SELECT)
                    .from(FROM)
                    .id("p.promise_id")
                    .search("concat_ws(' ', lower(p.what), d.search_text, k.search_text)")
                    .column(
                            Column.text("what", "Promise", "p.what").filterable(),
                            PromiseCard::what)
                    .column(
                            Column.date("on", "By", "p.due_on").filterable().sortable(),
                            PromiseCard::on)
                    .column(
                            Column.choice(
                                            "state",
                                            "State",
                                            "case when p.kept_on is not null then 'KEPT' when p.due_on < :today then 'OVERDUE' else 'OPEN' end")
                                    .choices(states())
                                    .filterable(),
                            card -> card.open() ? "Open" : "Kept")
                    .column(
                            Column.date("keptOn", "Kept on", "p.kept_on")
                                    .nullable()
                                    .filterable()
                                    .sortable(),
                            PromiseCard::keptOn)
                    .column(
                            Column.text("deal", "Deal", "d.name").foldedBy("d.sort_name"),
                            PromiseCard::dealName)
                    .column(Column.id("dealId", "Deal (id)", "p.deal_id").filterable())
                    .column(
                            Column.id("assigneeId", "Salesperson", "d.assignee_id").filterable(),
                            PromiseCard::assigneeName)
                    .defaultSort("on")
                    .rows((row, n) -> card(row));

    private PromiseListing() {}

    /** What the list needs to know besides the reader's query. */
    public static Map<String, Object> on(LocalDate today) {
        return Map.of("today", today);
    }

    static PromiseCard card(ResultSet row) throws SQLException {
        return new PromiseCard(
                new PromiseId(row.getObject("promise_id", UUID.class)),
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                row.getString("company_name"),
                row.getString("assignee_name"),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("kept_on", LocalDate.class),
                row.getString("keeper"));
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("OVERDUE", "Overdue");
        states.put("OPEN", "Open");
        states.put("KEPT", "Kept");
        return states;
    }
}
