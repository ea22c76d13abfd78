package org.tandemcrm.lead.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseLists;
import org.tandemcrm.campaign.ResponseRow;
import org.tandemcrm.lead.ResponseDesk;
import org.tandemcrm.lead.WarmedLead;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** The responses to a campaign for programs, each with the lead that it warmed. */
@RestController
@RequestMapping("/api/v1/campaigns/{campaign}/responses")
class CampaignResponseApi {

    private final CampaignDesk campaigns;
    private final ResponseBook responses;
    private final ResponseDesk desk;
    private final ResponseLists lists;
    private final Clock clock;

    CampaignResponseApi(
            CampaignDesk campaigns,
            ResponseBook responses,
            ResponseDesk desk,
            ResponseLists lists,
            Clock clock) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.desk = desk;
        this.lists = lists;
        this.clock = clock;
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<ResponseJson> list(@PathVariable CampaignId campaign, ListQuery query) {
        campaigns.living(campaign);
        Slice<ResponseRow> slice = lists.slice(campaign, query);
        Map<ResponseId, WarmedLead> leads =
                desk.leadsOf(slice.rows().stream().map(ResponseRow::id).toList());
        return new ApiPage<>(
                slice.rows().stream()
                        .map(row -> ResponseJson.of(campaign, row, leads.get(row.id())))
                        .toList(),
                slice.next());
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping
    ResponseEntity<ResponseJson> record(
            @PathVariable CampaignId campaign, @RequestBody ResponseBody body) {
        campaigns.card(campaign);
        body.check();
        Instant at = body.occurredAt() == null ? clock.instant() : body.occurredAt();
        ResponseId id =
                body.contact() == null
                        ? desk.record(body.ofContact(campaign, at))
                        : desk.record(
                                body.contact().details(),
                                body.contact().answers(),
                                body.ofStranger(campaign, at));
        URI place = URI.create("/api/v1/campaigns/" + campaign + "/responses/" + id);
        return ResponseEntity.created(place).body(json(id));
    }

    @Needs(Right.READ)
    @GetMapping("/{response}")
    ResponseJson show(@PathVariable CampaignId campaign, @PathVariable ResponseId response) {
        ResponseJson json = json(response);
        if (!json.campaignId().equals(campaign)) {
            throw new NotFound("There is no such response to this campaign.");
        }
        return json;
    }

    private ResponseJson json(ResponseId id) {
        return ResponseJson.of(responses.card(id), leadOf(id));
    }

    private @Nullable WarmedLead leadOf(ResponseId id) {
        return desk.leadsOf(List.of(id)).get(id);
    }
}
