package org.tandemcrm.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of one campaign's responses. */
public final class ResponseListing {

    /** One of each person, so that who answered can be counted. */
    private static final String FIRST =
            """
            not exists (select from response earlier
                         where earlier.campaign_id = r.campaign_id
                           and earlier.contact_id = r.contact_id
                           and (earlier.occurred_at, earlier.response_id)
                               < (r.occurred_at, r.response_id))""";

    private ResponseListing() {}

    /**
     * The list; its pages take {@link #of} as parameters.
     *
     * @param more what modules above know of the people
     */
    static Listing<ResponseRow> responses(CampaignId campaign, List<Column> more) {
        Listing.Builder<ResponseRow> builder = begun(campaign);
        more.forEach(builder::column);
        return builder.rows(ResponseListing::row);
    }

    private static Listing.Builder<ResponseRow> begun(CampaignId campaign) {
        return columns(
                Listing.<ResponseRow>named("campaigns/" + campaign + "/responses")
                        .select(
                                """
                        r.response_id, c.contact_id, %s as name, c.company_id,
                        co.name as company_name, r.kind, r.channel, r.occurred_at, r.note,
                        u.name as recorded_by
                        """
                                        .formatted(ContactListing.NAME))
                        .from(
                                """
                        response r
                          join contact c on c.contact_id = r.contact_id
                          left join company co on co.company_id = c.company_id
                          left join user_account u on u.user_id = r.recorded_by
                        """)
                        .where("r.campaign_id = :campaign")
                        .id("r.response_id")
                        .search("concat_ws(' ', c.search_text, co.search_text)")
                        .defaultSort("-occurredAt"));
    }

    private static Listing.Builder<ResponseRow> columns(Listing.Builder<ResponseRow> builder) {
        return builder.column(
                        Column.text("name", "Name", ContactListing.NAME).foldedBy("c.sort_name"),
                        ResponseRow::name)
                .column(
                        Column.text("company", "Company", "co.name")
                                .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                        ResponseRow::companyName)
                .column(
                        Column.choice("kind", "What happened", "r.kind")
                                .choices(kinds())
                                .filterable()
                                .sortable(),
                        row -> row.kind().label())
                .column(
                        Column.choice("channel", "Channel", "r.channel")
                                .choices(channels())
                                .nullable()
                                .filterable()
                                .sortable(),
                        row -> row.channel() == null ? null : row.channel().label())
                .column(
                        Column.moment("occurredAt", "When", "r.occurred_at")
                                .filterable()
                                .sortable(),
                        ResponseRow::occurredAt)
                .column(Column.flag("first", "First answer of the person", FIRST).filterable())
                .column(Column.text("note", "Note", "r.note"), ResponseRow::note)
                .column(Column.text("recordedBy", "Logged by", "u.name"), ResponseRow::recordedBy);
    }

    /** What narrows the list to the campaign. */
    static Map<String, UUID> of(CampaignId campaign) {
        return Map.of("campaign", campaign.value());
    }

    private static Map<String, String> kinds() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ResponseKind kind : ResponseKind.values()) {
            labels.put(kind.name(), kind.label());
        }
        return labels;
    }

    private static Map<String, String> channels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            labels.put(channel.name(), channel.label());
        }
        return labels;
    }

    private static ResponseRow row(ResultSet row, int n) throws SQLException {
        UUID company = row.getObject("company_id", UUID.class);
        String channel = row.getString("channel");
        return new ResponseRow(
                new ResponseId(row.getObject("response_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                company == null ? null : new CompanyId(company),
                row.getString("company_name"),
                ResponseKind.valueOf(row.getString("kind")),
                channel == null ? null : Channel.valueOf(channel),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getString("recorded_by"));
    }
}
