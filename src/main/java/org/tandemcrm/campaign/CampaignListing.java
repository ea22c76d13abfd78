package org.tandemcrm.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of campaigns, once with their costs and once for readers who don't see them. */
public final class CampaignListing {

    private static final String FIRST_DAY = "coalesce(g.started_on, g.starts_on)";
    private static final String LAST_DAY = "coalesce(g.ended_on, g.ends_on)";

    /** Counted for those campaigns alone that are shown, unless they are sorted or chosen by it. */
    private static final String MEMBERS =
            "(select count(*) from campaign_member m where m.campaign_id = g.campaign_id)";

    private static final String RESPONSES =
            "(select count(*) from response r where r.campaign_id = g.campaign_id)";

    private static final String COLUMNS =
            """
            g.campaign_id, g.name, g.channel, g.medium, g.code, g.status, %s as first_day, %s as last_day,
            %s as members, %s as responses
            """
                    .formatted(FIRST_DAY, LAST_DAY, MEMBERS, RESPONSES);

    private static final String TABLES = "campaign g\n";

    private static final String COSTS =
            """
              left join (select campaign_id, sum(coalesce(actual, planned, 0)) as spend
                           from campaign_cost group by campaign_id) k
                on k.campaign_id = g.campaign_id
            """;

    private static final String SPEND = "coalesce(k.spend, 0)";

    /** For readers who see costs. */
    public static final Listing<CampaignRow> WITH_COSTS = withCosts("campaigns");

    /** For everybody else: costs neither stand in it nor sort it. */
    public static final Listing<CampaignRow> WITHOUT_COSTS =
            begun("campaigns").select(COLUMNS).from(TABLES).rows(rows(false));

    /** The same list beside what came of each campaign, for its own page. */
    private static final Listing<CampaignRow> RESULTS_WITH_COSTS = withCosts("campaigns/results");

    private static final Listing<CampaignRow> RESULTS_WITHOUT_COSTS =
            begun("campaigns/results").select(COLUMNS).from(TABLES).rows(rows(false));

    private CampaignListing() {}

    /** The one or the other, for the page of results. */
    public static Listing<CampaignRow> results(boolean withCosts) {
        return withCosts ? RESULTS_WITH_COSTS : RESULTS_WITHOUT_COSTS;
    }

    /** The one or the other. */
    public static Listing<CampaignRow> of(boolean withCosts) {
        return withCosts ? WITH_COSTS : WITHOUT_COSTS;
    }

    private static Listing<CampaignRow> withCosts(String name) {
        return begun(name)
                .select(COLUMNS + ", " + SPEND + " as spend")
                .from(TABLES + COSTS)
                .column(
                        Column.money("spend", "Cost", SPEND).filterable().sortable(),
                        CampaignRow::spend)
                .rows(rows(true));
    }

    private static Listing.Builder<CampaignRow> begun(String name) {
        return dated(
                        Listing.<CampaignRow>named(name)
                                .where("g.deleted_at is null")
                                .id("g.campaign_id")
                                .search("concat_ws(' ', g.search_text, lower(g.code))")
                                .defaultSort("-firstDay")
                                .column(
                                        Column.text("name", "Name", "g.name")
                                                .foldedBy("g.sort_name"),
                                        CampaignRow::name)
                                .column(
                                        chosen("channel", "Channel", channels()),
                                        row -> row.channel().label())
                                .column(
                                        Column.choice("medium", "Medium", "g.medium")
                                                .choices(media())
                                                .nullable()
                                                .filterable(),
                                        row -> row.medium() == null ? null : row.medium().label())
                                .column(
                                        chosen("status", "Status", statuses()),
                                        row -> row.status().label()))
                .column(counted("members", "Members", MEMBERS), CampaignRow::members)
                .column(counted("responses", "Responses", RESPONSES), CampaignRow::responses)
                .column(Column.id("campaignId", "Campaign (id)", "g.campaign_id").filterable())
                .column(Column.id("parentId", "Part of", "g.parent_id").filterable())
                .column(Column.moment("createdAt", "Entered", "g.created_at").sortable());
    }

    private static Listing.Builder<CampaignRow> dated(Listing.Builder<CampaignRow> builder) {
        return day(
                        day(builder, "startsOn", "Planned start", "g.starts_on")
                                .column(
                                        Column.date("firstDay", "Starts", FIRST_DAY)
                                                .nullable()
                                                .filterable()
                                                .sortable(),
                                        CampaignRow::firstDay),
                        "endsOn",
                        "Planned end",
                        "g.ends_on")
                .column(
                        Column.date("lastDay", "Ends", LAST_DAY).nullable().filterable().sortable(),
                        CampaignRow::lastDay)
                .column(Column.text("code", "Code", "g.code"), CampaignRow::code);
    }

    private static Listing.Builder<CampaignRow> day(
            Listing.Builder<CampaignRow> builder, String key, String label, String sql) {
        return builder.column(Column.date(key, label, sql).nullable().filterable().sortable());
    }

    private static Column chosen(String key, String label, Map<String, String> values) {
        return Column.choice(key, label, "g." + key).choices(values).filterable().sortable();
    }

    private static Column counted(String key, String label, String sql) {
        return Column.number(key, label, sql).filterable().sortable();
    }

    private static Map<String, String> channels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (CampaignChannel channel : CampaignChannel.values()) {
            labels.put(channel.name(), channel.label());
        }
        return labels;
    }

    private static Map<String, String> media() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Medium medium : Medium.values()) {
            labels.put(medium.name(), medium.label());
        }
        return labels;
    }

    private static Map<String, String> statuses() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (CampaignStatus status : CampaignStatus.values()) {
            labels.put(status.name(), status.label());
        }
        return labels;
    }

    private static RowMapper<CampaignRow> rows(boolean withCosts) {
        return (row, n) -> row(row, withCosts);
    }

    private static CampaignRow row(ResultSet row, boolean withCosts) throws SQLException {
        return new CampaignRow(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("name"),
                CampaignChannel.valueOf(row.getString("channel")),
                row.getString("medium") == null ? null : Medium.valueOf(row.getString("medium")),
                CampaignStatus.valueOf(row.getString("status")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("code"),
                withCosts ? row.getBigDecimal("spend") : null,
                row.getInt("members"),
                row.getInt("responses"));
    }
}
