package org.tandemcrm.capture;

import java.util.Map;
import java.util.UUID;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The forms of a campaign as a list, for programs. */
public final class FormListing {

    private FormListing() {}

    /** The list; its pages take {@link #of} as parameters. */
    public static Listing<FormId> forms(CampaignId campaign) {
        return Listing.<FormId>named("campaigns/" + campaign + "/forms")
                .select("f.form_id")
                .from("capture_form f")
                .where("f.campaign_id = :campaign")
                .id("f.form_id")
                .column(Column.text("title", "Form", "f.title").filterable())
                .column(Column.text("slug", "Address", "f.slug").filterable())
                .column(Column.moment("createdAt", "Made", "f.created_at").filterable().sortable())
                .column(Column.flag("closed", "Closed", "(f.closed_at is not null)").filterable())
                .defaultSort("-createdAt")
                .rows((row, n) -> new FormId(row.getObject("form_id", UUID.class)));
    }

    /** What narrows the list to the campaign. */
    public static Map<String, UUID> of(CampaignId campaign) {
        return Map.of("campaign", campaign.value());
    }
}
