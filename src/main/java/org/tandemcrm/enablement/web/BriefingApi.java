package org.tandemcrm.enablement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.BriefingCard;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.enablement.Change;
import org.tandemcrm.enablement.QuizBook;
import org.tandemcrm.enablement.Readers;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;

/** The briefing of a campaign for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/briefing")
class BriefingApi {

    private final CampaignDesk desk;
    private final Briefings briefings;
    private final Readers readers;
    private final QuizBook quiz;

    BriefingApi(CampaignDesk desk, Briefings briefings, Readers readers, QuizBook quiz) {
        this.desk = desk;
        this.briefings = briefings;
        this.readers = readers;
        this.quiz = quiz;
    }

    /** What a program sends to confirm; the present version if it names none. */
    record Read(@Nullable Integer version, @Nullable List<@Nullable String> answers) {}

    @Needs(Right.READ)
    @GetMapping
    ResponseEntity<BriefingJson> show(@PathVariable CampaignId id) {
        desk.living(id);
        return json(id);
    }

    /**
     * A part that reads otherwise than before; null where it was or is absent.
     *
     * @param pieces the words in their order, each with what became of it
     */
    record Changed(
            String title,
            @Nullable String before,
            @Nullable String now,
            List<Change.Piece> pieces) {

        static Changed of(Change change) {
            return new Changed(change.title(), change.before(), change.now(), change.pieces());
        }
    }

    /**
     * What differs in the present version.
     *
     * @param sinceConfirmed from the one that the caller confirmed; nothing if they never did
     * @param latest from the one before it
     */
    record Changes(List<Changed> sinceConfirmed, List<Changed> latest) {}

    @Needs(Right.READ)
    @GetMapping("/changes")
    Changes changes(@PathVariable CampaignId id) {
        desk.living(id);
        return new Changes(
                briefings.changesForMe(id).stream().map(Changed::of).toList(),
                briefings.latestChanges(id).stream().map(Changed::of).toList());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PutMapping
    ResponseEntity<BriefingJson> write(
            @PathVariable CampaignId id, @RequestBody BriefingBody body) {
        desk.living(id);
        int present = briefings.of(id).map(BriefingCard::version).orElse(0);
        briefings.write(id, body.versionOr(present), body.text(), body.isMaterial());
        return json(id);
    }

    @Needs(Right.READ)
    @PostMapping("/confirmation")
    ResponseEntity<BriefingJson> confirm(
            @PathVariable CampaignId id, @RequestBody(required = false) @Nullable Read read) {
        desk.living(id);
        quiz.confirm(
                id,
                read == null ? null : read.version(),
                read == null || read.answers() == null ? List.of() : read.answers());
        return json(id);
    }

    private ResponseEntity<BriefingJson> json(CampaignId id) {
        BriefingJson json = BriefingJson.of(id, briefings.of(id).orElse(null), readers.of(id));
        return ResponseEntity.ok().eTag(Etags.of(json.version())).body(json);
    }
}
