package org.tandemcrm.deal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The list of deals: behind its page, its CSV file and its API; with margins for a few. */
public final class DealListing {

    /** An open deal without a touch and without a move for so long stands still. */
    public static final Duration IDLE_AFTER = Duration.ofDays(14);

    /** When something last happened to the deal d. */
    static final String LAST_LIFE =
            """
            greatest(d.stage_since,
                     (select max(t.occurred_at) from touch t where t.pursuit = d.lead_id))""";

    private static final Map<String, String> STATES =
            Map.of("OPEN", "Open", "WON", "Won", "LOST", "Lost");

    private static final Listing<DealCard> PLAIN = listing(false);
    private static final Listing<DealCard> WITH_MARGIN = listing(true);

    private DealListing() {}

    public static Listing<DealCard> of(Viewer viewer) {
        return viewer.may(Right.SEE_COSTS) ? WITH_MARGIN : PLAIN;
    }

    /** What every reading of the list needs. */
    public static Map<String, Object> parameters(Clock clock) {
        Instant idle = clock.instant().minus(IDLE_AFTER);
        return Map.of("idleBefore", OffsetDateTime.ofInstant(idle, ZoneOffset.UTC));
    }

    private static Listing<DealCard> listing(boolean costs) {
        Listing.Builder<DealCard> builder =
                Listing.<DealCard>named("deals")
                        .page("deals/list")
                        .select(DealCards.SELECT)
                        .from(DealCards.FROM)
                        .id("d.deal_id")
                        .search("concat_ws(' ', d.search_text, c.search_text, k.search_text)")
                        .defaultSort("-acceptedAt");
        who(builder);
        how(builder);
        worth(builder, costs);
        when(builder);
        return builder.rows((row, n) -> DealCards.card(row, costs));
    }

    private static void who(Listing.Builder<DealCard> builder) {
        builder.column(
                        Column.number("number", "Number", "d.number").filterable().sortable(),
                        DealCard::number)
                .column(
                        Column.text("name", "Name", "d.name").foldedBy("d.sort_name"),
                        DealCard::name)
                .column(
                        Column.text("contact", "Contact", ContactNames.SHOWN_SQL)
                                .foldedBy("coalesce(c.sort_name, '\uFFFD')"),
                        DealCard::contactName)
                .column(
                        Column.text("company", "Company", "k.name")
                                .foldedBy("coalesce(k.sort_name, '\uFFFD')"),
                        DealCard::companyName)
                .column(Column.id("leadId", "Lead (id)", "d.lead_id").filterable())
                .column(
                        Column.id("assigneeId", "Salesperson", "d.assignee_id").filterable(),
                        DealCard::assigneeName);
    }

    private static void how(Listing.Builder<DealCard> builder) {
        Map<String, String> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(stage.name(), stage.label());
        }
        builder.column(
                        Column.choice("state", "State", "coalesce(e.result, 'OPEN')")
                                .choices(STATES)
                                .filterable()
                                .sortable(),
                        DealCard::state)
                .column(
                        Column.choice("stage", "Stage", "d.stage")
                                .choices(stages)
                                .filterable()
                                .sortedBy("(%s)::text".formatted(placeOfStage())),
                        card -> card.stage().label())
                .column(
                        Column.flag(
                                        "idle",
                                        "Standing still",
                                        "(d.closed_on is null and %s < :idleBefore)"
                                                .formatted(LAST_LIFE))
                                .filterable());
    }

    private static void worth(Listing.Builder<DealCard> builder, boolean costs) {
        builder.column(
                Column.money("amount", "Amount", "d.amount").filterable().sortable().nullable(),
                DealCard::amount);
        if (costs) {
            builder.column(
                    Column.money("margin", "Margin", "d.margin").filterable().sortable().nullable(),
                    DealCard::margin);
        }
    }

    private static void when(Listing.Builder<DealCard> builder) {
        builder.column(
                        Column.date("expectedCloseOn", "Expected close", "d.expected_close_on")
                                .filterable()
                                .sortable()
                                .nullable(),
                        DealCard::expectedCloseOn)
                .column(
                        Column.moment("acceptedAt", "Accepted", "d.accepted_at")
                                .filterable()
                                .sortable(),
                        DealCard::acceptedAt)
                .column(
                        Column.date("closedOn", "Closed", "d.closed_on")
                                .filterable()
                                .sortable()
                                .nullable(),
                        DealCard::closedOn)
                .column(
                        Column.text("reason", "Reason lost", "e.reason").filterable(),
                        DealListing::reason);
    }

    private static @Nullable String reason(DealCard card) {
        return card.closure() instanceof Closure.Lost lost ? lost.reason() : null;
    }

    private static String placeOfStage() {
        StringBuilder cases = new StringBuilder("case d.stage");
        for (Stage stage : Stage.values()) {
            cases.append(" when '%s' then %d".formatted(stage.name(), stage.ordinal()));
        }
        return cases.append(" end").toString();
    }
}
