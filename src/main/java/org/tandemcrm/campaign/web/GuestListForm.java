package org.tandemcrm.campaign.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.GuestBook;
import org.tandemcrm.campaign.ResponseKind;

/**
 * A list of people who answered as it was pasted, and what they all did.
 *
 * @param occurredAt the reader's time; empty is now
 */
record GuestListForm(
        @Nullable String text, @Nullable ResponseKind kind, @Nullable LocalDateTime occurredAt) {

    private static final Pattern CHOICE = Pattern.compile("choices\\[(\\d{1,6})]");

    static GuestListForm empty() {
        return new GuestListForm(null, ResponseKind.ATTENDED, null);
    }

    /** The same with what a file says. */
    GuestListForm reading(byte[] file) {
        return new GuestListForm(decoded(file), kind, occurredAt);
    }

    GuestBook.Answer answer(CampaignId campaign, Instant now, ZoneId zone) {
        return new GuestBook.Answer(
                campaign,
                kind == null ? ResponseKind.OTHER : kind,
                occurredAt == null ? now : occurredAt.atZone(zone).toInstant());
    }

    /** Whom somebody chose, by the number of the line. */
    static Map<Integer, String> choices(Map<String, String> parameters) {
        Map<Integer, String> choices = new HashMap<>();
        parameters.forEach(
                (name, value) -> {
                    Matcher choice = CHOICE.matcher(name);
                    if (choice.matches() && !value.isBlank()) {
                        choices.put(Integer.valueOf(choice.group(1)), value);
                    }
                });
        return choices;
    }

    /** UTF-8 where it is that, else what old spreadsheets write. */
    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException old) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
