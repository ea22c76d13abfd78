package org.tandemcrm.mailing.inbox;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tandemcrm.shared.EmailAddress;

/** Finds mailboxes in what machines write. */
final class Addresses {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}.-]{1,190}");

    private Addresses() {}

    static Stream<EmailAddress> in(String text) {
        return SHAPE.matcher(text)
                .results()
                .map(result -> result.group().replaceAll("[.]+$", ""))
                .flatMap(address -> EmailAddress.parse(address).stream());
    }

    /** The mailbox of a field such as {@code rfc822;anna@example.com}. */
    static Optional<EmailAddress> ofField(String value) {
        return in(value.substring(value.indexOf(';') + 1)).findFirst();
    }
}
