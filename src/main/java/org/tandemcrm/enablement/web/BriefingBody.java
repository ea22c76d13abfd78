package org.tandemcrm.enablement.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.enablement.BriefingPart;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.shared.InvalidInput;

/**
 * What a program sends to write a briefing.
 *
 * @param version the version that it has read, if it minds
 * @param material false for a change that needs no new confirmation
 */
record BriefingBody(
        @Nullable Integer version,
        @Nullable String valueProposition,
        @Nullable String talkTrack,
        @Nullable String followUpRule,
        @Nullable List<Rule> followUpRules,
        @Nullable String questions,
        @Nullable String prices,
        @Nullable String rivals,
        @Nullable String professional,
        @Nullable String knowledgeable,
        @Nullable Boolean material) {

    /** How to follow up someone who came by a channel. */
    record Rule(@Nullable Channel channel, @Nullable String rule) {}

    static List<Rule> rules(BriefingText text) {
        List<Rule> rules = new ArrayList<>();
        text.followUpRules().forEach((channel, rule) -> rules.add(new Rule(channel, rule)));
        return rules;
    }

    BriefingText text() {
        return BriefingText.NONE
                .with(BriefingPart.VALUE_PROPOSITION, valueProposition)
                .with(BriefingPart.TALK_TRACK, talkTrack)
                .with(BriefingPart.FOLLOW_UP_RULE, followUpRule)
                .with(BriefingPart.QUESTIONS, questions)
                .with(BriefingPart.PRICES, prices)
                .with(BriefingPart.RIVALS, rivals)
                .with(BriefingPart.PROFESSIONAL, professional)
                .with(BriefingPart.KNOWLEDGEABLE, knowledgeable)
                .withFollowUpRules(byChannel());
    }

    int versionOr(int present) {
        return version == null ? present : version;
    }

    boolean isMaterial() {
        return !Boolean.FALSE.equals(material);
    }

    private Map<Channel, String> byChannel() {
        Map<Channel, String> rules = new EnumMap<>(Channel.class);
        for (Rule each : followUpRules == null ? List.<Rule>of() : followUpRules) {
            if (each.channel() == null) {
                throw new InvalidInput("followUpRules", "Every rule names its channel.");
            }
            rules.put(each.channel(), each.rule() == null ? "" : each.rule());
        }
        return rules;
    }
}
