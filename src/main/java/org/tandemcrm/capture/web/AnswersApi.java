package org.tandemcrm.capture.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.capture.SubmissionListing;
import org.tandemcrm.capture.SubmissionRow;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was sent by one form, for programs. */
@RestController
class AnswersApi {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final FormDesk forms;
    private final Lists lists;
    private final JsonMapper json;

    AnswersApi(FormDesk forms, Lists lists, JsonMapper json) {
        this.forms = forms;
        this.lists = lists;
        this.json = json;
    }

    /** One answer as programs read it; what was typed is under the names of the form's fields. */
    record Json(
            Instant at,
            String verdict,
            @Nullable ContactId contactId,
            String consent,
            @Nullable CampaignId firstCampaignId,
            @Nullable CampaignId lastCampaignId,
            Map<String, String> answers) {}

    @Needs(Right.READ)
    @GetMapping("/api/v1/campaigns/{id}/forms/{form}/answers")
    ApiPage<Json> list(@PathVariable CampaignId id, @PathVariable FormId form, ListQuery query) {
        FormCard card = forms.card(id, form);
        return lists.slice(SubmissionListing.answers(card), query, SubmissionListing.of(card))
                .api(this::json);
    }

    private Json json(SubmissionRow row) {
        return new Json(
                row.at(),
                row.verdict(),
                row.contactId(),
                row.consent(),
                row.firstCampaign(),
                row.lastCampaign(),
                json.readValue(row.typed(), TEXTS));
    }
}
