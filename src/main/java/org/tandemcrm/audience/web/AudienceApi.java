package org.tandemcrm.audience.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.audience.AudienceCard;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.audience.RuleJson;
import org.tandemcrm.audience.Turnout;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import tools.jackson.databind.JsonNode;

/** The audience of a campaign for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/audience")
class AudienceApi {

    private final AudienceDesk desk;
    private final CampaignDesk campaigns;

    AudienceApi(AudienceDesk desk, CampaignDesk campaigns) {
        this.desk = desk;
        this.campaigns = campaigns;
    }

    /** What a program sends: the rules, and the version that it has read, if it minds. */
    record Body(@Nullable Integer version, @Nullable JsonNode rules) {}

    /** How many are left out for one reason. */
    record Reason(LeftOut reason, int people) {}

    /** An audience as programs read it; version 0 where none is kept. */
    record Json(
            CampaignId campaignId,
            int version,
            Map<String, Object> rules,
            int people,
            List<Reason> leftOut) {}

    @Needs(Right.READ)
    @GetMapping
    Json show(@PathVariable CampaignId id) {
        campaigns.living(id);
        AudienceCard kept = desk.of(id);
        Turnout turnout = desk.turnout(id, kept.rules());
        return new Json(
                id,
                kept.version(),
                RuleJson.tree(kept.rules()),
                turnout.in(),
                Arrays.stream(LeftOut.values())
                        .map(each -> new Reason(each, turnout.out().getOrDefault(each, 0)))
                        .toList());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PutMapping
    Json keep(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        JsonNode rules = body.rules();
        if (rules == null) {
            throw new InvalidInput("rules", "Send the rules: match and rules.");
        }
        int version = Objects.requireNonNullElse(body.version(), desk.of(id).version());
        desk.keep(id, version, RuleJson.read(rules));
        return show(id);
    }
}
