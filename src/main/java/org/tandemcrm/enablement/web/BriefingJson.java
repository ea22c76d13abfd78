package org.tandemcrm.enablement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.BriefingCard;
import org.tandemcrm.enablement.BriefingPart;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.enablement.Readership;
import org.tandemcrm.user.UserId;

/**
 * A briefing as programs read it; version 0 where none is written.
 *
 * @param priceList the prices of the campaign's list when this version was written, a line each
 * @param missing what a launch still needs of it
 * @param needed how many confirmations a launch needs
 */
record BriefingJson(
        CampaignId campaignId,
        int version,
        @Nullable String valueProposition,
        @Nullable String talkTrack,
        @Nullable String followUpRule,
        List<BriefingBody.Rule> followUpRules,
        @Nullable String questions,
        @Nullable String prices,
        @Nullable String priceList,
        @Nullable String rivals,
        @Nullable String professional,
        @Nullable String knowledgeable,
        @Nullable UserId writtenBy,
        @Nullable Instant writtenAt,
        List<String> missing,
        List<Reader> confirmations,
        int needed,
        @Nullable LocalDate lapsesAfter) {

    /** A salesperson who is asked; the version and the time are null until they confirm. */
    record Reader(
            UserId userId, String name, @Nullable Integer version, @Nullable Instant confirmedAt) {

        static Reader of(Readership.Reader reader) {
            return new Reader(reader.user(), reader.name(), reader.version(), reader.at());
        }
    }

    static BriefingJson of(
            CampaignId campaign, @Nullable BriefingCard card, Readership readership) {
        BriefingText text = card == null ? BriefingText.NONE : card.text();
        return new BriefingJson(
                campaign,
                card == null ? 0 : card.version(),
                text.of(BriefingPart.VALUE_PROPOSITION),
                text.of(BriefingPart.TALK_TRACK),
                text.of(BriefingPart.FOLLOW_UP_RULE),
                BriefingBody.rules(text),
                text.of(BriefingPart.QUESTIONS),
                text.of(BriefingPart.PRICES),
                text.of(BriefingPart.PRICE_LIST),
                text.of(BriefingPart.RIVALS),
                text.of(BriefingPart.PROFESSIONAL),
                text.of(BriefingPart.KNOWLEDGEABLE),
                card == null ? null : card.writtenBy(),
                card == null ? null : card.writtenAt(),
                text.missing(),
                readership.readers().stream().map(Reader::of).toList(),
                readership.needed(),
                readership.lapsesAfter());
    }
}
