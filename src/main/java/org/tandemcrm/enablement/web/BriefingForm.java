package org.tandemcrm.enablement.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.enablement.BriefingPart;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.web.EditForm;

/** A briefing as a person types it. */
record BriefingForm(
        @Nullable Integer version,
        @Nullable String valueProposition,
        @Nullable String talkTrack,
        @Nullable String followUpRule,
        @Nullable String byEmail,
        @Nullable String byPhone,
        @Nullable String byMessage,
        @Nullable String byWeb,
        @Nullable String byEvent,
        @Nullable String questions,
        @Nullable String prices,
        @Nullable String rivals,
        @Nullable String professional,
        @Nullable String knowledgeable,
        @Nullable Boolean material)
        implements EditForm {

    static BriefingForm of(BriefingText text, int version) {
        Map<Channel, String> rules = text.followUpRules();
        return new BriefingForm(
                version,
                text.of(BriefingPart.VALUE_PROPOSITION),
                text.of(BriefingPart.TALK_TRACK),
                text.of(BriefingPart.FOLLOW_UP_RULE),
                rules.get(Channel.EMAIL),
                rules.get(Channel.PHONE),
                rules.get(Channel.MESSAGE),
                rules.get(Channel.WEB),
                rules.get(Channel.EVENT),
                text.of(BriefingPart.QUESTIONS),
                text.of(BriefingPart.PRICES),
                text.of(BriefingPart.RIVALS),
                text.of(BriefingPart.PROFESSIONAL),
                text.of(BriefingPart.KNOWLEDGEABLE),
                true);
    }

    /**
     * The text that was typed.
     *
     * @param before keeps its rules for the channels that the form does not show
     */
    BriefingText text(BriefingText before) {
        Map<Channel, String> rules = new EnumMap<>(Channel.class);
        rules.putAll(before.followUpRules());
        rules.put(Channel.EMAIL, text(byEmail));
        rules.put(Channel.PHONE, text(byPhone));
        rules.put(Channel.MESSAGE, text(byMessage));
        rules.put(Channel.WEB, text(byWeb));
        rules.put(Channel.EVENT, text(byEvent));
        return BriefingText.NONE
                .with(BriefingPart.VALUE_PROPOSITION, valueProposition)
                .with(BriefingPart.TALK_TRACK, talkTrack)
                .with(BriefingPart.FOLLOW_UP_RULE, followUpRule)
                .with(BriefingPart.QUESTIONS, questions)
                .with(BriefingPart.PRICES, prices)
                .with(BriefingPart.RIVALS, rivals)
                .with(BriefingPart.PROFESSIONAL, professional)
                .with(BriefingPart.KNOWLEDGEABLE, knowledgeable)
                .withFollowUpRules(rules);
    }

    BriefingForm withTalk(String line) {
        return with(added(talkTrack, line), rivals, knowledgeable);
    }

    BriefingForm withRivals(String line) {
        return with(talkTrack, added(rivals, line), knowledgeable);
    }

    BriefingForm withKnowledge(String line) {
        return with(talkTrack, rivals, added(knowledgeable, line));
    }

    private BriefingForm with(
            @Nullable String talk, @Nullable String others, @Nullable String knowledge) {
        return new BriefingForm(
                version,
                valueProposition,
                talk,
                followUpRule,
                byEmail,
                byPhone,
                byMessage,
                byWeb,
                byEvent,
                questions,
                prices,
                others,
                professional,
                knowledge,
                material);
    }

    private static String added(@Nullable String text, String line) {
        return text == null || text.isBlank() ? line : text.stripTrailing() + "\n" + line;
    }

    boolean isMaterial() {
        return Boolean.TRUE.equals(material);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
