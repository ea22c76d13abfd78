package org.tandemcrm.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An email address as it was typed, with a key under which equal mailboxes are found. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\.]+(\\.[^\\s@<>(),;:\"\\\\.]+)+");

    public EmailAddress {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an email address");
        }
    }

    /** The address in the text, without the blanks around it; empty if there is none. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST || !SHAPE.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(trimmed));
    }

    /** The address in lower case: two of the same key are one mailbox. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return key().substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
