package org.tandemcrm.deal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Filter;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Op;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/**
 * The list of deals: behind its page, its CSV file and its API; with margins for a few; it needs
 * {@link DealLists}.
 */
public final class DealListing {

    /** True of the deals behind a line of what buyers teach us. */
    private static final String LESSON =
            """
            exists (select from deal_lesson f where f.deal_id = d.deal_id
                       and f.kind = :member and f.key = :value)\
            """;

    /** Asks for the deals in which something is sold that is no product, or nothing by lines. */
    public static final String NO_PRODUCT = "NONE";

    /** True of the deals in which that product is sold, with whatever else. */
    private static final String PRODUCT =
            """
            (d.deal_id in (select n.deal_id from deal_line n
                            where n.product_id = cast(nullif(:value, '%1$s') as uuid))
             or :value = '%1$s'
                and (not exists (select from deal_line n where n.deal_id = d.deal_id)
                     or exists (select from deal_line n
                                 where n.deal_id = d.deal_id and n.product_id is null)))\
            """
                    .formatted(NO_PRODUCT);

    /** True of the deals that the share won at a stage is learned from. */
    private static final String REACHED =
            "d.deal_id in (select r.deal_id from %s r where r.stage = :value)"
                    .formatted(Lately.REACHED);

    /** True of the deals that were open at the end of a day; of one opened again as it is now. */
    private static final String OPEN_ON =
            """
            ((d.accepted_at at time zone :zone)::date <= :value
             and coalesce(d.closed_on, 'infinity') > :value)\
            """;

    private static final Map<String, String> STATES =
            Map.of("OPEN", "Open", "WON", "Won", "LOST", "Lost");

    private static final Listing<DealRow> PLAIN = listing(false, false);
    private static final Listing<DealRow> WITH_MARGIN = listing(true, false);
    private static final Listing<DealRow> PLAIN_PARTS = listing(false, true);
    private static final Listing<DealRow> PARTS_WITH_MARGIN = listing(true, true);

    private DealListing() {}

    public static Listing<DealRow> of(Viewer viewer) {
        return viewer.may(Right.SEE_COSTS) ? WITH_MARGIN : PLAIN;
    }

    /** The same with what the products that it asks for have of each deal. */
    public static Listing<DealRow> of(Viewer viewer, ListQuery query) {
        if (products(query).isEmpty()) {
            return of(viewer);
        }
        return viewer.may(Right.SEE_COSTS) ? PARTS_WITH_MARGIN : PLAIN_PARTS;
    }

    /** The products that a list asks for; empty where it asks for none. */
    public static List<String> products(ListQuery query) {
        return query.filter("product", Op.IS).map(Filter::values).orElse(List.of());
    }

    private static Listing<DealRow> listing(boolean costs, boolean parts) {
        DealWorth worth = new DealWorth(costs, parts);
        Listing.Builder<DealRow> builder =
                Listing.<DealRow>named("deals")
                        .page("deals/list")
                        .file("deals")
                        .select(worth.select())
                        .from(worth.from())
                        .id("d.deal_id")
                        .search("concat_ws(' ', d.search_text, c.search_text, k.search_text)")
                        .defaultSort("-acceptedAt");
        who(builder);
        how(builder);
        worth.add(builder);
        when(builder);
        return builder.rows((row, n) -> worth.row(row));
    }

    private static void who(Listing.Builder<DealRow> builder) {
        builder.column(
                        Column.number("number", "Number", "d.number").filterable().sortable(),
                        row -> row.deal().number())
                .column(
                        Column.text("name", "Name", "d.name").foldedBy("d.sort_name"),
                        row -> row.deal().name())
                .column(
                        Column.text("contact", "Contact", ContactNames.SHOWN_SQL)
                                .foldedBy("coalesce(c.sort_name, '\uFFFD')"),
                        row -> row.deal().contactName())
                .column(
                        Column.text("company", "Company", "k.name")
                                .foldedBy("coalesce(k.sort_name, '\uFFFD')"),
                        row -> row.deal().companyName())
                .column(Column.id("leadId", "Lead (id)", "d.lead_id").filterable())
                .column(
                        Column.id("assigneeId", "Salesperson", "d.assignee_id").filterable(),
                        row -> row.deal().assigneeName());
    }

    private static void how(Listing.Builder<DealRow> builder) {
        builder.column(
                        Column.choice("state", "State", "coalesce(e.result, 'OPEN')")
                                .choices(STATES)
                                .filterable()
                                .sortable(),
                        row -> row.deal().state())
                .column(
                        Column.choice("stage", "Stage", "d.stage")
                                .filterable()
                                .sortedBy("lpad(s.position::text, 9, '0')"),
                        row -> row.deal().stageLabel())
                .column(
                        Column.flag(
                                        "idle",
                                        "Standing still",
                                        "(d.closed_on is null and %s)".formatted(BoardSql.IDLE))
                                .filterable())
                .column(Column.flag("open", "Open", "(d.closed_on is null)").filterable())
                .column(Column.having("openOn", "Open on", OPEN_ON).as("date"))
                .column(
                        Column.flag("pool", "Nobody has it", "(d.assignee_id is null)")
                                .filterable())
                .column(Column.having("reached", "Of the last closed that reached", REACHED))
                .column(Column.family("lesson", "What the deal teaches", LESSON))
                .column(Column.having("product", "Product", PRODUCT))
                .column(
                        Column.having("business", "Business", Business.sql("d") + " = :value")
                                .choices(Business.class))
                .column(
                        Column.flag(
                                        "stepless",
                                        "Without a next step",
                                        "(d.closed_on is null and %s)".formatted(BoardSql.STEPLESS))
                                .filterable());
    }

    private static void when(Listing.Builder<DealRow> builder) {
        builder.column(
                        Column.date("expectedCloseOn", "Expected close", "d.expected_close_on")
                                .filterable()
                                .sortable()
                                .nullable(),
                        row -> row.deal().expectedCloseOn())
                .column(
                        Column.moment("acceptedAt", "Accepted", "d.accepted_at")
                                .filterable()
                                .sortable(),
                        row -> row.deal().acceptedAt())
                .column(
                        Column.date("closedOn", "Closed", "d.closed_on")
                                .filterable()
                                .sortable()
                                .nullable(),
                        row -> row.deal().closedOn())
                .column(
                        Column.number("daysToClose", "Days to the close", Closings.DAYS)
                                .filterable()
                                .sortable()
                                .nullable())
                .column(
                        Column.text("reason", "Reason lost", "e.reason").filterable(),
                        row -> reason(row.deal()));
    }

    private static @Nullable String reason(DealCard card) {
        return card.closure() instanceof Closure.Lost lost ? lost.reason() : null;
    }
}
