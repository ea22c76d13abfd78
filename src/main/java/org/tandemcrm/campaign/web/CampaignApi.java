package org.tandemcrm.campaign.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.IfMatch;
import org.tandemcrm.web.MergePatch;
import tools.jackson.databind.JsonNode;

/** Campaigns for programs. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignApi {

    private final CampaignDesk desk;
    private final Lists lists;
    private final MergePatch patches;
    private final CampaignAnswers answers;

    CampaignApi(CampaignDesk desk, Lists lists, MergePatch patches, CampaignAnswers answers) {
        this.desk = desk;
        this.lists = lists;
        this.patches = patches;
        this.answers = answers;
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<CampaignJson> list(ListQuery query) {
        Slice<CampaignRow> slice = lists.slice(CampaignListing.of(answers.withCosts()), query);
        List<CampaignId> ids = slice.rows().stream().map(CampaignRow::id).toList();
        return new ApiPage<>(desk.cards(ids).stream().map(answers::json).toList(), slice.next());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    ResponseEntity<CampaignJson> plan(@RequestBody CampaignBody body) {
        CampaignDetails details = body.details(answers.currency());
        CampaignStatus status = body.statusOr(CampaignStatus.PLANNED);
        CampaignChoices.mustSaySince(status, details);
        CampaignId id =
                status == CampaignStatus.PLANNED ? desk.plan(details) : desk.log(details, status);
        URI place = URI.create("/api/v1/campaigns/" + id);
        return answers.with(desk.card(id), ResponseEntity.created(place));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<CampaignJson> show(@PathVariable CampaignId id) {
        return answers.with(desk.living(id), ResponseEntity.ok());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PatchMapping("/{id}")
    ResponseEntity<CampaignJson> change(
            @PathVariable CampaignId id, IfMatch match, @RequestBody JsonNode patch) {
        CampaignCard card = desk.living(id);
        match.check(card.version());
        CampaignBody body =
                patches.apply(
                        CampaignBody.of(card, answers.currency(), true), patch, CampaignBody.class);
        desk.change(
                id, card.version(), body.details(answers.currency()), body.statusOr(card.status()));
        return answers.with(desk.card(id), ResponseEntity.ok());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable CampaignId id, IfMatch match) {
        CampaignCard card = desk.living(id);
        match.check(card.version());
        desk.discard(id, card.version());
        return ResponseEntity.noContent().build();
    }
}
