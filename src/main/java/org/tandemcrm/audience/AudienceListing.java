package org.tandemcrm.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The list behind each number of an audience. */
final class AudienceListing {

    private AudienceListing() {}

    static Listing<AudienceRow> people(
            CampaignId campaign, AudienceSql sql, @Nullable LeftOut verdict) {
        String which = verdict == null ? "in" : verdict.name().toLowerCase(Locale.ROOT);
        return Listing.<AudienceRow>named("campaigns/%s/audience/%s".formatted(campaign, which))
                .select(
                        "c.contact_id, %s as name, c.company_id, co.name as company_name, %s as email, coalesce(c.city, co.city) as city"
                                .formatted(ContactListing.NAME, ContactListing.FIRST_EMAIL))
                .from(
                        """
                        (%s) judged
                          join contact c on c.contact_id = judged.contact_id
                          left join company co on co.company_id = c.company_id
                        """
                                .formatted(sql.people()))
                .where(
                        verdict == null
                                ? "judged.verdict is null"
                                : "judged.verdict = '" + verdict.name() + "'")
                .id("c.contact_id")
                .search("concat_ws(' ', c.search_text, co.search_text)")
                .column(
                        Column.text("name", "Name", ContactListing.NAME).foldedBy("c.sort_name"),
                        AudienceRow::name)
                .column(
                        Column.text("company", "Company", "co.name")
                                .foldedBy("coalesce(co.sort_name, '\uFFFD')"),
                        AudienceRow::companyName)
                .column(
                        Column.text("email", "Email", ContactListing.FIRST_EMAIL),
                        AudienceRow::email)
                .column(
                        Column.text("city", "City", "coalesce(c.city, co.city)").filterable(),
                        AudienceRow::city)
                .defaultSort("name")
                .rows(AudienceListing::row);
    }

    private static AudienceRow row(ResultSet row, int n) throws SQLException {
        UUID company = row.getObject("company_id", UUID.class);
        return new AudienceRow(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                company == null ? null : new CompanyId(company),
                row.getString("company_name"),
                row.getString("email"),
                row.getString("city"));
    }
}
