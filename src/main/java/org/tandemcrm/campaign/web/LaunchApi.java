package org.tandemcrm.campaign.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Launches campaigns for programs. */
@RestController
class LaunchApi {

    private final LaunchPad launchPad;
    private final CampaignDesk desk;
    private final CampaignAnswers answers;

    LaunchApi(LaunchPad launchPad, CampaignDesk desk, CampaignAnswers answers) {
        this.launchPad = launchPad;
        this.desk = desk;
        this.answers = answers;
    }

    /** What a program sends to launch. */
    record Body(@Nullable String override) {}

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/api/v1/campaigns/{id}/launch")
    ResponseEntity<CampaignJson> launch(
            @PathVariable CampaignId id, @RequestBody(required = false) @Nullable Body body) {
        launchPad.launch(id, body == null ? null : body.override());
        return answers.with(desk.card(id), ResponseEntity.ok());
    }
}
