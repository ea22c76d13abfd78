package org.tandemcrm.enablement.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
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
                text.valueProposition(),
                text.talkTrack(),
                text.followUpRule(),
                rules.get(Channel.EMAIL),
                rules.get(Channel.PHONE),
                rules.get(Channel.MESSAGE),
                rules.get(Channel.WEB),
                rules.get(Channel.EVENT),
                text.questions(),
                text.prices(),
                text.rivals(),
                text.professional(),
                text.knowledgeable(),
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
        return new BriefingText(
                valueProposition,
                talkTrack,
                followUpRule,
                rules,
                questions,
                prices,
                rivals,
                professional,
                knowledgeable,
                null);
    }

    boolean isMaterial() {
        return Boolean.TRUE.equals(material);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
