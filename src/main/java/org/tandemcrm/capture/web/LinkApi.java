package org.tandemcrm.capture.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.capture.LinkId;
import org.tandemcrm.capture.LinkListing;
import org.tandemcrm.capture.Medium;
import org.tandemcrm.capture.NewLink;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** The tracked links of a campaign for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/links")
class LinkApi {

    private final CampaignDesk campaigns;
    private final LinkDesk links;
    private final Lists lists;

    LinkApi(CampaignDesk campaigns, LinkDesk links, Lists lists) {
        this.campaigns = campaigns;
        this.links = links;
        this.lists = lists;
    }

    /** What a program sends to make a link: to an address of the web, or to a form of ours. */
    record Body(
            @Nullable String label,
            @Nullable Medium medium,
            @Nullable String target,
            @Nullable FormId formId) {

        NewLink link(CampaignId campaign) {
            return new NewLink(
                    campaign,
                    label == null ? "" : label,
                    medium == null ? Medium.WEB : medium,
                    target,
                    formId);
        }
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<LinkJson> list(@PathVariable CampaignId id, ListQuery query) {
        campaigns.living(id);
        Slice<LinkId> slice = lists.slice(LinkListing.links(id), query, LinkListing.of(id));
        return new ApiPage<>(
                links.cards(slice.rows()).stream().map(LinkJson::of).toList(), slice.next());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    ResponseEntity<LinkJson> add(@PathVariable CampaignId id, @RequestBody Body body) {
        LinkId made = links.add(body.link(id));
        URI place = URI.create("/api/v1/campaigns/" + id + "/links/" + made);
        return ResponseEntity.created(place).body(LinkJson.of(links.card(made)));
    }

    @Needs(Right.READ)
    @GetMapping("/{link}")
    LinkJson show(@PathVariable CampaignId id, @PathVariable LinkId link) {
        return LinkJson.of(links.card(id, link));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{link}/closing")
    LinkJson close(@PathVariable CampaignId id, @PathVariable LinkId link) {
        links.close(links.card(id, link).id());
        return show(id, link);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{link}/opening")
    LinkJson open(@PathVariable CampaignId id, @PathVariable LinkId link) {
        links.open(links.card(id, link).id());
        return show(id, link);
    }
}
