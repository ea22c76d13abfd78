package org.tandemcrm.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list of one campaign's members. */
public final class MemberListing {

    /** Whoever refused before anything went out to them was not reached. */
    private static final String REACHED =
            "(m.state in ('SENT', 'RESPONDED') or m.state = 'OPTED_OUT' and not m.unsent)";

    private MemberListing() {}

    /** The list; its pages take {@link #of} as parameters. */
    public static Listing<MemberRow> members(CampaignId campaign) {
        return columns(
                        Listing.<MemberRow>named("campaigns/" + campaign + "/members")
                                .select(
                                        """
                        c.contact_id, %s as name, c.company_id, co.name as company_name,
                        %s as email, m.state, m.state_at, %s as reached
                        """
                                                .formatted(
                                                        ContactListing.NAME,
                                                        ContactListing.FIRST_EMAIL,
                                                        REACHED))
                                .from(
                                        """
                        campaign_member m
                          join contact c on c.contact_id = m.contact_id
                          left join company co on co.company_id = c.company_id
                        """)
                                .where("m.campaign_id = :campaign and c.deleted_at is null")
                                .id("m.campaign_member_id")
                                .search("concat_ws(' ', c.search_text, co.search_text)")
                                .defaultSort("name"))
                .rows(MemberListing::row);
    }

    private static Listing.Builder<MemberRow> columns(Listing.Builder<MemberRow> builder) {
        return builder.column(
                        Column.text("name", "Name", ContactListing.NAME).foldedBy("c.sort_name"),
                        MemberRow::name)
                .column(
                        Column.text("company", "Company", "co.name")
                                .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                        MemberRow::companyName)
                .column(Column.text("email", "Email", ContactListing.FIRST_EMAIL), MemberRow::email)
                .column(
                        Column.choice("state", "State", "m.state")
                                .choices(states())
                                .filterable()
                                .sortable(),
                        row -> row.state().label())
                .column(
                        Column.moment("stateAt", "Since", "m.state_at").filterable().sortable(),
                        MemberRow::stateAt)
                .column(Column.flag("reached", "Reached", REACHED).filterable(), MemberRow::reached)
                .column(Column.id("contactId", "Contact", "m.contact_id").filterable());
    }

    /** What narrows the list to the campaign. */
    public static Map<String, UUID> of(CampaignId campaign) {
        return Map.of("campaign", campaign.value());
    }

    private static Map<String, String> states() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (MemberState state : MemberState.values()) {
            labels.put(state.name(), state.label());
        }
        return labels;
    }

    private static MemberRow row(ResultSet row, int n) throws SQLException {
        UUID company = row.getObject("company_id", UUID.class);
        return new MemberRow(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                company == null ? null : new CompanyId(company),
                row.getString("company_name"),
                row.getString("email"),
                MemberState.valueOf(row.getString("state")),
                row.getObject("state_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("reached"));
    }
}
