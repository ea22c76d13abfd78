package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The leads behind the figures of a campaign. */
public final class CampaignLeadListing {

    private static final String NAME = "coalesce(%s, co.name)".formatted(ContactListing.NAME);

    private CampaignLeadListing() {}

    /** The list; its pages take {@link #of} as parameters. */
    public static Listing<CampaignLeadRow> leads(CampaignId campaign) {
        return fates(
                        people(
                                Listing.<CampaignLeadRow>named(
                                                "campaigns/" + campaign + "/results/leads")
                                        .select(
                                                """
                        f.lead_id, f.number, %s as name, co.name as company_name, f.first_answer,
                        f.warmed, f.accepted_at, f.outcome, f.handback, u.name as assignee_name
                        """
                                                        .formatted(NAME))
                                        .from(
                                                """
                        (%s) f
                          left join contact c on c.contact_id = f.contact_id
                          left join company co
                                 on co.company_id = coalesce(f.company_id, c.company_id)
                          left join user_account u on u.user_id = f.assignee_id
                        """
                                                        .formatted(YieldRows.LEADS))
                                        .id("f.lead_id")
                                        .search("concat_ws(' ', c.search_text, co.search_text)")
                                        .defaultSort("-answeredAt")))
                .rows(CampaignLeadListing::row);
    }

    /** What narrows the list to the campaign. */
    public static Map<String, Object> of(CampaignId campaign) {
        return YieldRows.one(campaign);
    }

    private static Listing.Builder<CampaignLeadRow> people(
            Listing.Builder<CampaignLeadRow> builder) {
        return builder.column(
                        Column.number("number", "Number", "f.number").filterable().sortable(),
                        CampaignLeadRow::number)
                .column(
                        Column.text("name", "Name", NAME)
                                .foldedBy("coalesce(c.sort_name, co.sort_name, '\uFFFD')"),
                        CampaignLeadRow::name)
                .column(
                        Column.text("company", "Company", "co.name")
                                .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                        CampaignLeadRow::companyName)
                .column(
                        Column.moment("answeredAt", "First answer", "f.first_answer")
                                .filterable()
                                .sortable(),
                        CampaignLeadRow::answeredAt)
                .column(
                        Column.text("assignee", "Salesperson", "u.name"),
                        CampaignLeadRow::assigneeName)
                .column(Column.id("assigneeId", "Salesperson (id)", "f.assignee_id").filterable());
    }

    private static Listing.Builder<CampaignLeadRow> fates(
            Listing.Builder<CampaignLeadRow> builder) {
        return builder.column(
                        Column.flag("warmed", "Made warm by it", "f.warmed").filterable(),
                        CampaignLeadRow::warmed)
                .column(
                        Column.moment("warmedAt", "Made warm on", "f.warmed_at")
                                .nullable()
                                .filterable())
                .column(
                        Column.flag("accepted", "Accepted", "(f.accepted_at is not null)")
                                .filterable(),
                        row -> row.acceptedAt() != null)
                .column(
                        Column.flag("won", "Won", "(coalesce(f.outcome, '') = 'WON')").filterable(),
                        CampaignLeadRow::won)
                .column(
                        Column.choice("handback", "Handed back", "f.handback")
                                .choices(HandbackReason.class)
                                .nullable()
                                .filterable(),
                        row -> row.handback() == null ? null : row.handback().label());
    }

    private static CampaignLeadRow row(ResultSet row, int n) throws SQLException {
        OffsetDateTime accepted = row.getObject("accepted_at", OffsetDateTime.class);
        String handback = row.getString("handback");
        return new CampaignLeadRow(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                row.getString("company_name"),
                row.getObject("first_answer", OffsetDateTime.class).toInstant(),
                row.getBoolean("warmed"),
                accepted == null ? null : accepted.toInstant(),
                "WON".equals(row.getString("outcome")),
                handback == null ? null : HandbackReason.valueOf(handback),
                row.getString("assignee_name"));
    }
}
