package org.tandemcrm.mailing.inbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;

/**
 * A message taken apart; all of it is a stranger's text.
 *
 * @param sender the name and mailbox of From, as far as it can be read
 * @param text what a person reads of it, cut to a decent length
 * @param status the blocks of a delivery status: one about the message, then one a recipient
 * @param feedback the fields of a complaint
 * @param original the headers of the letter that it brings along
 */
record Opened(
        HeaderBlock headers,
        Sender sender,
        String subject,
        String text,
        List<HeaderBlock> status,
        HeaderBlock feedback,
        HeaderBlock original,
        boolean isReceipt) {

    private static final Pattern ID = Pattern.compile("<([^<>\\s\\p{Cntrl}]{1,500})>");
    private static final Pattern ID_LINE =
            Pattern.compile("(?im)^[ \\t>]*Message-ID:\\s*<([^<>\\s\\p{Cntrl}]{1,500})>");

    private static final Pattern TOKEN = Pattern.compile("/u/([A-Za-z0-9_-]{40,200})");

    /** Who a message says it is from. */
    record Sender(@Nullable String name, @Nullable EmailAddress address) {

        static final Sender UNKNOWN = new Sender(null, null);

        /** The address, or else the name. */
        String text() {
            return address != null
                    ? address.toString()
                    : name != null ? name : "an unknown address";
        }
    }

    Optional<EmailAddress> from() {
        return Optional.ofNullable(sender.address());
    }

    /** Its own identifier, without the angle brackets. */
    Optional<String> messageId() {
        return headers.first("Message-ID").flatMap(value -> ids(value).findFirst());
    }

    /** The messages to which it says it answers, the nearest first. */
    List<String> answered() {
        List<String> references = ids(headers.first("References").orElse("")).toList();
        Stream<String> backwards =
                Stream.iterate(references.size() - 1, i -> i >= 0, i -> i - 1).map(references::get);
        return Stream.concat(ids(headers.first("In-Reply-To").orElse("")), backwards)
                .distinct()
                .limit(50)
                .toList();
    }

    /** The letter that it brings along, in a part of its own or copied into the text. */
    List<String> brought() {
        return Stream.concat(
                        ids(original.first("Message-ID").orElse("")),
                        ID_LINE.matcher(text).results().map(result -> result.group(1)))
                .distinct()
                .limit(10)
                .toList();
    }

    /** The ways out that the letter which it brings along offers, as in {@code /u/token}. */
    List<String> tokens() {
        return Stream.of(original.first("List-Unsubscribe").orElse(""), text)
                .flatMap(from -> TOKEN.matcher(from).results())
                .map(result -> result.group(1))
                .distinct()
                .limit(10)
                .toList();
    }

    private static Stream<String> ids(String value) {
        Matcher matcher = ID.matcher(value);
        return matcher.results().map((MatchResult result) -> result.group(1));
    }
}
