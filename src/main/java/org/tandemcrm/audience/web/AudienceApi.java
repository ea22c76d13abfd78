package org.tandemcrm.audience.web;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.audience.AudienceCard;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.Fixing;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.audience.ListFixing;
import org.tandemcrm.audience.RuleGroup;
import org.tandemcrm.audience.RuleJson;
import org.tandemcrm.audience.Turnout;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;
import tools.jackson.databind.JsonNode;

/** The audience of a campaign for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/audience")
class AudienceApi {

    private final AudienceDesk desk;
    private final ListFixing lists;
    private final CampaignDesk campaigns;

    AudienceApi(AudienceDesk desk, ListFixing lists, CampaignDesk campaigns) {
        this.desk = desk;
        this.lists = lists;
        this.campaigns = campaigns;
    }

    /** What a program sends: the rules, and the version that it has read, if it minds. */
    record Body(@Nullable Integer version, @Nullable JsonNode rules) {}

    /** How many are left out for one reason. */
    record Reason(LeftOut reason, int people) {}

    /** Somebody whom rules find. */
    record Person(ContactId contactId, String name, @Nullable String company) {

        static Person of(ContactName one) {
            return new Person(one.id(), one.name(), one.companyName());
        }
    }

    /**
     * How many people rules find.
     *
     * @param sample some of them
     */
    record Count(int people, List<Reason> leftOut, List<Person> sample) {

        static Count of(Turnout turnout) {
            return new Count(
                    turnout.in(),
                    reasons(turnout.out()),
                    turnout.sample().stream().map(Person::of).toList());
        }
    }

    /** How the list was fixed, or is being; the numbers come with the work. */
    record FixedList(
            Instant askedAt,
            @Nullable Integer found,
            @Nullable Integer chosen,
            List<Reason> leftOut,
            @Nullable Instant fixedAt) {

        static FixedList of(Fixing fixing) {
            return new FixedList(
                    fixing.askedAt(),
                    fixing.found(),
                    fixing.chosen(),
                    reasons(fixing.out()),
                    fixing.fixedAt());
        }
    }

    /**
     * An audience as programs read it; version 0 where none is kept.
     *
     * @param people whom the rules find now
     * @param sample some of them
     * @param list how the campaign's list was fixed; null where it was not
     */
    record Json(
            CampaignId campaignId,
            int version,
            Map<String, Object> rules,
            int people,
            List<Reason> leftOut,
            List<Person> sample,
            @Nullable FixedList list) {}

    @Needs(Right.READ)
    @GetMapping
    ResponseEntity<Json> show(@PathVariable CampaignId id) {
        campaigns.living(id);
        AudienceCard kept = desk.of(id);
        Count now = Count.of(desk.turnout(id, kept.rules()));
        return ResponseEntity.ok()
                .eTag(Etags.of(kept.version()))
                .body(
                        new Json(
                                id,
                                kept.version(),
                                RuleJson.tree(kept.rules()),
                                now.people(),
                                now.leftOut(),
                                now.sample(),
                                lists.of(id).map(FixedList::of).orElse(null)));
    }

    /** Counts whom other rules would find; nothing is kept. */
    @Needs(Right.READ)
    @PostMapping("/count")
    Count count(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        return Count.of(desk.turnout(id, rules(body)));
    }

    /** Fixes the list of a campaign that runs already; reading the audience tells how far it is. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/fixing")
    ResponseEntity<Json> fix(@PathVariable CampaignId id) {
        lists.fix(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/campaigns/" + id + "/audience"))
                .body(show(id).getBody());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PutMapping
    ResponseEntity<Json> keep(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        RuleGroup rules = rules(body);
        int version = Objects.requireNonNullElse(body.version(), desk.of(id).version());
        desk.keep(id, version, rules);
        return show(id);
    }

    private static RuleGroup rules(Body body) {
        JsonNode rules = body.rules();
        if (rules == null) {
            throw new InvalidInput("rules", "Send the rules: match and rules.");
        }
        return RuleJson.read(rules);
    }

    private static List<Reason> reasons(Map<LeftOut, Integer> out) {
        return Arrays.stream(LeftOut.values())
                .map(each -> new Reason(each, out.getOrDefault(each, 0)))
                .toList();
    }
}
