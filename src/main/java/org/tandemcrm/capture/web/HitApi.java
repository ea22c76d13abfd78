package org.tandemcrm.capture.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.HitListing;
import org.tandemcrm.capture.HitRow;
import org.tandemcrm.capture.HitVerdict;
import org.tandemcrm.capture.LinkCard;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.capture.LinkId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** Every hit of one tracked link for programs. */
@RestController
class HitApi {

    private final LinkDesk links;
    private final Lists lists;

    HitApi(LinkDesk links, Lists lists) {
        this.links = links;
        this.lists = lists;
    }

    /** A hit as programs read it; what strangers' programs say of themselves is untrusted text. */
    record Json(
            Instant at,
            HitVerdict verdict,
            @Nullable ContactId contactId,
            String code,
            String method,
            @Nullable String agent,
            @Nullable String referrer,
            @Nullable String utm) {

        static Json of(HitRow row) {
            return new Json(
                    row.at(),
                    row.verdict(),
                    row.contactId(),
                    row.code(),
                    row.method(),
                    row.agent(),
                    row.referrer(),
                    row.utm());
        }
    }

    @Needs(Right.READ)
    @GetMapping("/api/v1/campaigns/{id}/links/{link}/hits")
    ApiPage<Json> hits(@PathVariable CampaignId id, @PathVariable LinkId link, ListQuery query) {
        LinkCard card = links.card(id, link);
        return lists.slice(HitListing.hits(card), query, HitListing.of(card)).api(Json::of);
    }
}
