package org.tandemcrm.campaign.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;

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

    /** That it was launched; the reason and what was missing where the owner launched anyway. */
    record Launch(Instant at, UserId by, @Nullable String overrideReason, List<String> missing) {}

    /** What a launch still needs, and how it was done if it was. */
    record State(CampaignStatus status, List<String> missing, @Nullable Launch launch) {}

    @Needs(Right.READ)
    @GetMapping("/api/v1/campaigns/{id}/launch")
    State show(@PathVariable CampaignId id) {
        return new State(
                desk.living(id).status(),
                launchPad.unready(id),
                launchPad
                        .launchOf(id)
                        .map(l -> new Launch(l.at(), l.by(), l.overrideReason(), l.missing()))
                        .orElse(null));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/api/v1/campaigns/{id}/launch")
    ResponseEntity<CampaignJson> launch(
            @PathVariable CampaignId id, @RequestBody(required = false) @Nullable Body body) {
        launchPad.launch(id, body == null ? null : body.override());
        return answers.with(desk.card(id), ResponseEntity.ok());
    }
}
