package org.tandemcrm.capture.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.capture.FormListing;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;
import org.tandemcrm.web.MergePatch;
import tools.jackson.databind.JsonNode;

/** The forms of a campaign for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/forms")
class FormApi {

    private final CampaignDesk campaigns;
    private final FormDesk forms;
    private final Lists lists;
    private final MergePatch patches;

    FormApi(CampaignDesk campaigns, FormDesk forms, Lists lists, MergePatch patches) {
        this.campaigns = campaigns;
        this.forms = forms;
        this.lists = lists;
        this.patches = patches;
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<FormJson> list(@PathVariable CampaignId id, ListQuery query) {
        campaigns.living(id);
        Slice<FormId> slice = lists.slice(FormListing.forms(id), query, FormListing.of(id));
        return new ApiPage<>(
                forms.cards(slice.rows()).stream().map(FormJson::of).toList(), slice.next());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    ResponseEntity<FormJson> add(@PathVariable CampaignId id, @RequestBody FormBody body) {
        FormId made = forms.add(id, body.details());
        URI place = URI.create("/api/v1/campaigns/" + id + "/forms/" + made);
        return with(forms.card(made), ResponseEntity.created(place));
    }

    @Needs(Right.READ)
    @GetMapping("/{form}")
    ResponseEntity<FormJson> show(@PathVariable CampaignId id, @PathVariable FormId form) {
        return with(forms.card(id, form), ResponseEntity.ok());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PatchMapping("/{form}")
    ResponseEntity<FormJson> change(
            @PathVariable CampaignId id,
            @PathVariable FormId form,
            IfMatch match,
            @RequestBody JsonNode patch) {
        FormCard card = forms.card(id, form);
        match.check(card.version());
        FormBody body = patches.apply(FormBody.of(card.details()), patch, FormBody.class);
        forms.change(form, card.version(), body.details());
        return show(id, form);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{form}/closing")
    ResponseEntity<FormJson> close(@PathVariable CampaignId id, @PathVariable FormId form) {
        forms.close(forms.card(id, form).id());
        return show(id, form);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{form}/opening")
    ResponseEntity<FormJson> open(@PathVariable CampaignId id, @PathVariable FormId form) {
        forms.open(forms.card(id, form).id());
        return show(id, form);
    }

    private static ResponseEntity<FormJson> with(FormCard card, ResponseEntity.BodyBuilder to) {
        return to.eTag(Etags.of(card.version())).body(FormJson.of(card));
    }
}
