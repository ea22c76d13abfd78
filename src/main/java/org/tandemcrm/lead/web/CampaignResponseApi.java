package org.tandemcrm.lead.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
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
    private final ResponseDesk desk;
    private final ResponseLists lists;
    private final ResponseEntrance entrance;

    CampaignResponseApi(
            CampaignDesk campaigns,
            ResponseDesk desk,
            ResponseLists lists,
            ResponseEntrance entrance) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.lists = lists;
        this.entrance = entrance;
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
        return entrance.take(campaign, body);
    }

    @Needs(Right.READ)
    @GetMapping("/{response}")
    ResponseJson show(@PathVariable CampaignId campaign, @PathVariable ResponseId response) {
        ResponseJson json = entrance.json(response);
        if (!json.campaignId().equals(campaign)) {
            throw new NotFound("There is no such response to this campaign.");
        }
        return json;
    }
}
