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
 * @param valueProposition what a customer gains, and why from us
 * @param talkTrack what to say, and in which order
 * @param followUpRule how to follow up, whatever the channel
 * @param followUpRules how to follow up someone who came by that channel
 * @param questions what customers ask, and the answers
 * @param prices the price list in force
 * @param rivals where others leave gaps
 * @param professional what "professional" looks like in this campaign
 * @param knowledgeable what one must know to be taken for knowledgeable in it
 * @param priceList the prices of the campaign's list, a line each; the list says them
 * @param attached the names of the files to send, a line each; the shelf of material says them
 */
public record BriefingText(
        @Nullable String valueProposition,
        @Nullable String talkTrack,
        @Nullable String followUpRule,
        Map<Channel, String> followUpRules,
        @Nullable String questions,
        @Nullable String prices,
        @Nullable String rivals,
        @Nullable String professional,
        @Nullable String knowledgeable,
        @Nullable String attached,
        @Nullable String priceList) {

    /** Nothing written yet. */
    public static final BriefingText NONE =
            new BriefingText(null, null, null, Map.of(), null, null, null, null);

    private static final String PRICE_LIST = "Price list";
    private static final int LONGEST = 20_000;

    public BriefingText {
        valueProposition = tidy(valueProposition);
        talkTrack = tidy(talkTrack);
        followUpRule = tidy(followUpRule);
        questions = tidy(questions);
        prices = tidy(prices);
        rivals = tidy(rivals);
        professional = tidy(professional);
        knowledgeable = tidy(knowledgeable);
        attached = tidy(attached);
        priceList = tidy(priceList);
        followUpRules = tidy(followUpRules);
    }

    /** A text without a price list. */
    public BriefingText(
            @Nullable String valueProposition,
            @Nullable String talkTrack,
            @Nullable String followUpRule,
            Map<Channel, String> followUpRules,
            @Nullable String questions,
            @Nullable String prices,
            @Nullable String rivals,
            @Nullable String professional,
            @Nullable String knowledgeable,
            @Nullable String attached) {
        this(
                valueProposition,
                talkTrack,
                followUpRule,
                followUpRules,
                questions,
                prices,
                rivals,
                professional,
                knowledgeable,
                attached,
                null);
    }

    /** A text that says nothing of knowledge and has no files. */
    public BriefingText(
            @Nullable String valueProposition,
            @Nullable String talkTrack,
            @Nullable String followUpRule,
            Map<Channel, String> followUpRules,
            @Nullable String questions,
            @Nullable String prices,
            @Nullable String rivals,
            @Nullable String professional) {
        this(
                valueProposition,
                talkTrack,
                followUpRule,
                followUpRules,
                questions,
                prices,
                rivals,
                professional,
                null,
                null);
    }

    /** With what lies beside the words: the files and the price list. */
    BriefingText beside(Optional<String> files, Optional<String> list) {
        return new BriefingText(
                valueProposition,
                talkTrack,
                followUpRule,
                followUpRules,
                questions,
                prices,
                rivals,
                professional,
                knowledgeable,
                files.orElse(null),
                list.orElse(null));
    }

    /** How to follow up someone who came by the channel; nothing if nobody said how. */
    public @Nullable String followUp(@Nullable Channel channel) {
        String own = channel == null ? null : followUpRules.get(channel);
        return own == null ? followUpRule : own;
    }

    /** What a launch needs and is not written, a sentence each (R7). */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (valueProposition == null) {
            missing.add("The value proposition is not written.");
        }
        if (talkTrack == null) {
            missing.add("The talk track is not written.");
        }
        if (followUpRule == null && followUpRules.isEmpty()) {
            missing.add("The follow-up rule is not written.");
        }
        return missing;
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** The parts by name, in the order in which they are read; empty ones are absent. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        add(parts, "Value proposition", valueProposition);
        add(parts, "Talk track", talkTrack);
        add(parts, "Follow-up rule", followUpRule);
        followUpRules.forEach(
                (channel, rule) -> add(parts, "Follow-up by " + channel.label(), rule));
        add(parts, "Questions and answers", questions);
        add(parts, "Prices in force", prices);
        add(parts, PRICE_LIST, priceList);
        add(parts, "Rivals' gaps", rivals);
        add(parts, "What professional means here", professional);
        add(parts, "What knowledgeable means here", knowledgeable);
        add(parts, "Material to send", attached);
        return parts;
    }

    /** One titled part of a briefing. */
    public record Part(String title, String text) {}

    List<Flaw> flaws() {
        return parts().stream()
                .filter(part -> part.text().length() > LONGEST && !part.title().equals(PRICE_LIST))
                .map(part -> new Flaw(field(part.title()), "At most 20,000 characters."))
                .toList();
    }

    private static String field(String title) {
        return switch (title) {
            case "Value proposition" -> "valueProposition";
            case "Talk track" -> "talkTrack";
            case "Questions and answers" -> "questions";
            case "Prices in force" -> "prices";
            case "Rivals' gaps" -> "rivals";
            case "What professional means here" -> "professional";
            case "What knowledgeable means here" -> "knowledgeable";
            default -> "followUpRule";
        };
    }

    private static void add(List<Part> parts, String title, @Nullable String text) {
        if (text != null) {
            parts.add(new Part(title, text));
        }
    }

    private static Map<Channel, String> tidy(Map<Channel, String> rules) {
        Map<Channel, String> tidy = new EnumMap<>(Channel.class);
        rules.forEach(
                (channel, rule) -> {
                    String text = tidy(rule);
                    if (text != null) {
                        tidy.put(channel, text);
                    }
                });
        return Collections.unmodifiableMap(tidy);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
