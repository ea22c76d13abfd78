package org.tandemcrm.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The tracked links of a campaign as a list, for programs. */
public final class LinkListing {

    private LinkListing() {}

    /** The list; its pages take {@link #of} as parameters. */
    public static Listing<LinkId> links(CampaignId campaign) {
        return Listing.<LinkId>named("campaigns/" + campaign + "/links")
                .select("l.link_id")
                .from("tracked_link l")
                .where("l.campaign_id = :campaign")
                .id("l.link_id")
                .column(Column.text("label", "Link", "l.label").filterable())
                .column(
                        Column.choice("medium", "Where", "l.medium")
                                .choices(mediums())
                                .filterable())
                .column(Column.moment("createdAt", "Made", "l.created_at").filterable().sortable())
                .column(Column.flag("closed", "Closed", "(l.closed_at is not null)").filterable())
                .defaultSort("-createdAt")
                .rows((row, n) -> new LinkId(row.getObject("link_id", UUID.class)));
    }

    /** What narrows the list to the campaign. */
    public static Map<String, UUID> of(CampaignId campaign) {
        return Map.of("campaign", campaign.value());
    }

    private static Map<String, String> mediums() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Medium medium : Medium.values()) {
            labels.put(medium.name(), medium.label());
        }
        return labels;
    }
}
