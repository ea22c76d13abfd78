package org.tandemcrm.mailing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.job.JobId;
import org.tandemcrm.mailing.LetterState;
import org.tandemcrm.mailing.MailingCard;
import org.tandemcrm.mailing.MailingDesk;
import org.tandemcrm.mailing.MailingState;
import org.tandemcrm.mailing.Missing;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;

/** The mail of a campaign, or of a step of a standing one, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/mail")
class MailingApi {

    private final CampaignDesk campaigns;
    private final MailingDesk desk;

    MailingApi(CampaignDesk campaigns, MailingDesk desk) {
        this.campaigns = campaigns;
        this.desk = desk;
    }

    /** The words of a mail; the preview may be left out. */
    record Words(@Nullable String subject, @Nullable String preview, @Nullable String body) {

        MailText text() {
            return new MailText(or(subject), or(preview), or(body));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /**
     * A mail as programs read it.
     *
     * @param step the place of the step, counted from 0; null for the one mail of a campaign
     * @param letters how many letters are in each state
     * @param missing what it needs before it may go out, a sentence each
     */
    record Json(
            @Nullable Integer step,
            String subject,
            String preview,
            String body,
            MailingState state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String note,
            @Nullable JobId jobId,
            Map<LetterState, Integer> letters,
            List<String> missing) {}

    @Needs(Right.READ)
    @GetMapping
    ResponseEntity<Json> show(
            @PathVariable CampaignId id, @RequestParam(required = false) @Nullable Integer step) {
        MailingCard card =
                desk.of(campaigns.living(id).id(), step)
                        .orElseThrow(() -> new NotFound("This mail is not written yet."));
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(json(card));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PutMapping
    ResponseEntity<Json> write(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestBody Words words) {
        int version = desk.of(id, step).map(MailingCard::version).orElse(0);
        desk.keep(id, step, version, words.text());
        return show(id, step);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/sending")
    ResponseEntity<Json> start(
            @PathVariable CampaignId id, @RequestParam(required = false) @Nullable Integer step) {
        if (step == null) {
            desk.start(id);
        } else {
            desk.resume(id, step);
        }
        return show(id, step);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/pause")
    ResponseEntity<Json> pause(
            @PathVariable CampaignId id, @RequestParam(required = false) @Nullable Integer step) {
        desk.pause(id, step);
        return show(id, step);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/end")
    ResponseEntity<Json> stop(@PathVariable CampaignId id) {
        desk.stop(id);
        return show(id, null);
    }

    private Json json(MailingCard card) {
        List<Missing> missing =
                card.step() == null
                        ? desk.missing(campaigns.card(card.campaign()))
                        : desk.missing();
        return new Json(
                card.step(),
                card.text().subject(),
                card.text().preview(),
                card.text().body(),
                card.state(),
                card.startedAt(),
                card.endedAt(),
                card.note(),
                card.job(),
                card.letters(),
                missing.stream().map(Missing::sentence).toList());
    }
}
