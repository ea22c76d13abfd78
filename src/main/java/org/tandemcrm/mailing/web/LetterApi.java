package org.tandemcrm.mailing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.mailing.DoubtfulLetters;
import org.tandemcrm.mailing.Echo;
import org.tandemcrm.mailing.LetterDesk;
import org.tandemcrm.mailing.LetterId;
import org.tandemcrm.mailing.LetterListing;
import org.tandemcrm.mailing.LetterRow;
import org.tandemcrm.mailing.LetterSheet;
import org.tandemcrm.mailing.LetterState;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** The letters of a campaign for programs, each with what became of it. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/mail/letters")
class LetterApi {

    private final CampaignDesk campaigns;
    private final LetterDesk letters;
    private final DoubtfulLetters doubtful;
    private final Lists lists;

    LetterApi(CampaignDesk campaigns, LetterDesk letters, DoubtfulLetters doubtful, Lists lists) {
        this.campaigns = campaigns;
        this.letters = letters;
        this.doubtful = doubtful;
        this.lists = lists;
    }

    /** A letter as a list of programs has it. */
    record Line(
            LetterId id,
            ContactId contactId,
            @Nullable String mailbox,
            @Nullable Integer step,
            LetterState state,
            @Nullable String reason,
            Instant at,
            @Nullable Instant bouncedAt) {

        static Line of(LetterRow row) {
            return new Line(
                    row.id(),
                    row.contact(),
                    row.mailbox(),
                    row.step() == null ? null : row.step() - 1,
                    row.state(),
                    row.reason(),
                    row.at(),
                    row.bouncedAt());
        }
    }

    /**
     * A letter with its words.
     *
     * @param text the words in plain text; null if it never went out
     * @param asItWas whether these are the very words that went out
     */
    record Json(
            Line letter,
            String subject,
            @Nullable String text,
            boolean asItWas,
            int attempts,
            Instant madeAt,
            @Nullable Instant sentAt,
            List<Echo> cameBack) {

        static Json of(LetterSheet sheet) {
            return new Json(
                    Line.of(sheet.row()),
                    sheet.subject(),
                    sheet.written() == null ? null : sheet.written().text(),
                    sheet.isAsItWas(),
                    sheet.attempts(),
                    sheet.madeAt(),
                    sheet.sentAt(),
                    sheet.echoes());
        }
    }

    /** How many letters go out again. */
    record Again(int letters) {}

    @Needs(Right.READ)
    @GetMapping
    ApiPage<Line> list(@PathVariable CampaignId id, ListQuery query) {
        campaigns.living(id);
        return lists.slice(LetterListing.letters(id), query, LetterListing.of(id)).api(Line::of);
    }

    @Needs(Right.READ)
    @GetMapping("/{letter}")
    Json show(@PathVariable CampaignId id, @PathVariable LetterId letter) {
        return Json.of(letters.sheet(id, letter));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{letter}/repetition")
    Json repeat(@PathVariable CampaignId id, @PathVariable LetterId letter) {
        doubtful.resend(id, letter);
        return show(id, letter);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/repetition")
    Again repeatAll(@PathVariable CampaignId id) {
        return new Again(doubtful.resendAll(id));
    }
}
