package org.tandemcrm.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.touch.Outcome;

/** The owner's list of touches on cold leads, with the reasons that were given (R2). */
public final class ColdTouchListing {

    public static final Listing<ColdTouchRow> COLD_TOUCHES =
            Listing.<ColdTouchRow>named("cold-touches")
                    .page("leads/cold-touches")
                    .select(
                            """
                            x.lead_id, %s as name, t.occurred_at, u.name as by_name, t.channel,
                            t.outcome, t.cold_reason
                            """
                                    .formatted(ContactNames.SHOWN_SQL))
                    .from(
                            """
                            lead_touch x
                              join touch t on t.touch_id = x.touch_id
                              join contact c on c.contact_id = t.contact_id
                              join user_account u on u.user_id = t.user_id
                            """)
                    .where("x.while_cold and t.direction = 'OUTBOUND'")
                    .id("t.touch_id")
                    .search("concat_ws(' ', c.search_text, lower(t.cold_reason))")
                    .column(
                            Column.moment("at", "When", "t.occurred_at").filterable().sortable(),
                            ColdTouchRow::at)
                    .column(
                            Column.text("name", "Lead", ContactNames.SHOWN_SQL)
                                    .foldedBy("c.sort_name"),
                            ColdTouchRow::name)
                    .column(
                            Column.id("by", "Salesperson", "t.user_id").filterable(),
                            ColdTouchRow::byName)
                    .column(
                            Column.choice("channel", "Channel", "t.channel")
                                    .choices(Channel.class)
                                    .filterable(),
                            row -> row.channel().label())
                    .column(
                            Column.choice("outcome", "Outcome", "t.outcome")
                                    .choices(Outcome.class)
                                    .filterable(),
                            row -> row.outcome().label())
                    .column(Column.text("reason", "Reason", "t.cold_reason"), ColdTouchRow::reason)
                    .defaultSort("-at")
                    .rows(ColdTouchListing::row);

    private ColdTouchListing() {}

    private static ColdTouchRow row(ResultSet row, int n) throws SQLException {
        return new ColdTouchRow(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("by_name"),
                Channel.valueOf(row.getString("channel")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("cold_reason"));
    }
}
