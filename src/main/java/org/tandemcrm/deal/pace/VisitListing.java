package org.tandemcrm.deal.pace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.user.Salespeople;

/** The visits behind the figures of the pipeline; its pages take {@link VisitPages}. */
public final class VisitListing {

    private static final String PRODUCT =
            """
            exists (select from deal_line n
                     where n.deal_id = v.deal_id and n.product_id::text = :value)\
            """;

    public static final Listing<VisitRow> VISITS =
            Listing.<VisitRow>named("pipeline-visits")
                    .page("reports/pipeline/visits")
                    .select(
                            """
                            v.*, d.name, d.number, s.label as stage_label, n.label as next_label,
                            u.name as assignee_name
                            """)
                    .from(
                            Visits.SQL
                                    + """
                                     v
                                      join deal d on d.deal_id = v.deal_id
                                      join deal_stage s on s.stage = v.stage
                                      left join deal_stage n on n.stage = v.next_stage
                                      left join user_account u on u.user_id = v.assignee_id
                                    """)
                    .where(Salespeople.are("v.assignee_id"))
                    .id("v.visit_id")
                    .search("d.search_text")
                    .column(Column.number("number", "Number", "d.number"), VisitRow::number)
                    .column(
                            Column.text("name", "Deal", "d.name").foldedBy("d.sort_name"),
                            VisitRow::name)
                    .column(
                            Column.choice("stage", "Stage", "v.stage")
                                    .filterable()
                                    .sortedBy("lpad(s.position::text, 9, '0')"),
                            VisitRow::stage)
                    .column(
                            Column.moment("at", "Came", "v.at").filterable().sortable(),
                            VisitRow::at)
                    .column(
                            Column.choice("ended", "What became of it", "v.ended")
                                    .choices(VisitEnd.class)
                                    .filterable(),
                            VisitRow::outcome)
                    .column(
                            Column.number("days", "Days", "v.days").filterable().sortable(),
                            VisitRow::days)
                    .column(
                            Column.id("assigneeId", "Salesperson", "v.assignee_id").filterable(),
                            VisitRow::assigneeName)
                    .column(Column.having("product", "Product", PRODUCT))
                    .defaultSort("-at")
                    .rows(VisitListing::row);

    private VisitListing() {}

    private static VisitRow row(ResultSet row, int n) throws SQLException {
        return new VisitRow(
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getString("name"),
                row.getLong("number"),
                row.getString("stage_label"),
                row.getTimestamp("at").toInstant(),
                VisitEnd.valueOf(row.getString("ended")),
                row.getString("next_label"),
                row.getDouble("days"),
                row.getString("assignee_name"));
    }
}
