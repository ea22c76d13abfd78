package org.tandemcrm.enablement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What sales must know about a campaign, in words.
 *
 * @param written its parts; what is not written is absent
 * @param followUpRules how to follow up someone who came by that channel
 */
public record BriefingText(Map<BriefingPart, String> written, Map<Channel, String> followUpRules) {

    /** Nothing written yet. */
    public static final BriefingText NONE = new BriefingText(Map.of(), Map.of());

    private static final int LONGEST = 20_000;

    public BriefingText {
        written = tidy(BriefingPart.class, written);
        followUpRules = tidy(Channel.class, followUpRules);
    }

    /** The same with other words in one part; nothing or blanks leave it out. */
    public BriefingText with(BriefingPart part, @Nullable String text) {
        Map<BriefingPart, String> others = new EnumMap<>(BriefingPart.class);
        others.putAll(written);
        others.put(part, text == null ? "" : text);
        return new BriefingText(others, followUpRules);
    }

    /** The same with other rules for the channels. */
    public BriefingText withFollowUpRules(Map<Channel, String> rules) {
        return new BriefingText(written, rules);
    }

    /** With what lies beside the words: the files and the price list. */
    BriefingText beside(Optional<String> files, Optional<String> list) {
        return with(BriefingPart.ATTACHED, files.orElse(null))
                .with(BriefingPart.PRICE_LIST, list.orElse(null));
    }

    /** What it says in a part; nothing if nobody wrote it. */
    public @Nullable String of(BriefingPart part) {
        return written.get(part);
    }

    /** How to follow up someone who came by the channel; nothing if nobody said how. */
    public @Nullable String followUp(@Nullable Channel channel) {
        String own = channel == null ? null : followUpRules.get(channel);
        return own == null ? of(BriefingPart.FOLLOW_UP_RULE) : own;
    }

    /** What a launch needs and is not written, a sentence each (R7). */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (of(BriefingPart.VALUE_PROPOSITION) == null) {
            missing.add("The value proposition is not written.");
        }
        if (of(BriefingPart.TALK_TRACK) == null) {
            missing.add("The talk track is not written.");
        }
        if (of(BriefingPart.FOLLOW_UP_RULE) == null && followUpRules.isEmpty()) {
            missing.add("The follow-up rule is not written.");
        }
        return missing;
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** What is written, in the order in which it is read, each channel's rule after the general. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (BriefingPart each : BriefingPart.values()) {
            String text = of(each);
            if (text != null) {
                parts.add(new Part(each.title(), text));
            }
            if (each == BriefingPart.FOLLOW_UP_RULE) {
                followUpRules.forEach(
                        (channel, rule) ->
                                parts.add(new Part("Follow-up by " + channel.label(), rule)));
            }
        }
        return parts;
    }

    /** One titled part of a briefing. */
    public record Part(String title, String text) {}

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        written.forEach(
                (part, text) -> {
                    if (part != BriefingPart.PRICE_LIST) {
                        judge(part, text, flaws);
                    }
                });
        followUpRules.values().forEach(rule -> judge(BriefingPart.FOLLOW_UP_RULE, rule, flaws));
        return flaws;
    }

    private static void judge(BriefingPart part, String text, List<Flaw> flaws) {
        if (text.length() > LONGEST) {
            flaws.add(new Flaw(part.field(), "At most 20,000 characters."));
        }
    }

    private static <K extends Enum<K>> Map<K, String> tidy(Class<K> keys, Map<K, String> texts) {
        Map<K, String> tidy = new EnumMap<>(keys);
        texts.forEach(
                (key, text) -> {
                    if (!text.isBlank()) {
                        tidy.put(key, text.strip());
                    }
                });
        return Collections.unmodifiableMap(tidy);
    }
}
