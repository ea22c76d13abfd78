package org.tandemcrm.enablement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.tandemcrm.contact.Channel;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parts of one briefing of the sample company, as they stand in its file. */
record SampleScript(
        String valueProposition,
        String talkTrack,
        String followUpRule,
        @Nullable Map<Channel, String> followUpRules,
        @Nullable String questions,
        @Nullable String prices,
        @Nullable String rivals,
        @Nullable String professional,
        @Nullable String knowledgeable) {

    /** The scripts by the names of the campaigns that they are for. */
    static Map<String, SampleScript> all() {
        try (InputStream file = new ClassPathResource("sample/briefings.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
                .withFollowUpRules(followUpRules == null ? Map.of() : followUpRules);
    }
}
