package org.tandemcrm.mailing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;

/**
 * A letter as it goes to the mail server.
 *
 * @param name the name of whom it is for; null if it is not known
 * @param html the same words with their looks; null for a plain letter
 * @param headers further headers
 */
record LetterDraft(
        LetterId id,
        EmailAddress to,
        @Nullable String name,
        String subject,
        String text,
        @Nullable String html,
        Map<String, String> headers) {

    static LetterDraft plain(LetterId id, EmailAddress to, String subject, String text) {
        return new LetterDraft(id, to, null, subject, text, null, Map.of());
    }

    /** Its name in the world of mail, in the sender's domain. */
    static String messageId(LetterId id, EmailAddress sender) {
        return "<%s@%s>".formatted(id, Envelope.ascii(sender.domain()));
    }
}
