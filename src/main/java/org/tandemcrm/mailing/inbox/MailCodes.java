package org.tandemcrm.mailing.inbox;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a message what may be the code of a campaign or of a letter: behind the plus of our
 * address, in a link of ours that they quote, or in their own words. What it means is looked up
 * later, and only proposed.
 */
final class MailCodes {

    private static final int MOST = 12;

    private static final Pattern BEHIND_PLUS =
            Pattern.compile("[^\\s<>,;:\"@+]{1,64}[+]([A-Za-z0-9-]{3,20})@");

    private static final Pattern LINK = Pattern.compile("/r/([A-Za-z0-9]{3,20})\\b");

    private static final Pattern WORD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/@.+-])([A-Z0-9][A-Za-z0-9-]{2,19})(?![\\p{L}\\p{N}@-])");

    private MailCodes() {}

    static List<String> of(Opened message) {
        return Stream.of(ofAddress(message.headers()), ofLinks(message.text()), ofWords(message))
                .flatMap(codes -> codes)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> ofAddress(HeaderBlock headers) {
        return Stream.of("Delivered-To", "X-Original-To", "To", "Cc")
                .flatMap(field -> headers.all(field).stream())
                .flatMap(value -> found(BEHIND_PLUS, value));
    }

    private static Stream<String> ofLinks(String text) {
        return found(LINK, text);
    }

    /** Codes have a digit or are written in capitals throughout. */
    private static Stream<String> ofWords(Opened message) {
        return Stream.of(message.subject(), ReplyText.of(message.text()))
                .flatMap(text -> found(WORD, text))
                .filter(
                        word ->
                                word.chars().anyMatch(Character::isDigit)
                                        || word.equals(word.toUpperCase(java.util.Locale.ROOT)));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
