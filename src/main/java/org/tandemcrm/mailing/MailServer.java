package org.tandemcrm.mailing;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;

/**
 * The company's mail server and how letters go out through it.
 *
 * @param user who signs in there; null where nobody needs to
 * @param replyTo where answers go; null for the sender's own mailbox
 * @param perMinute how many letters go out in a minute at most
 * @param site the address of this Tandem for links in letters, as in https://tandem.example.com
 * @param hasPassword whether a password is kept for it
 * @param version how often it was changed
 */
public record MailServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        String senderName,
        EmailAddress sender,
        @Nullable EmailAddress replyTo,
        int perMinute,
        String site,
        boolean hasPassword,
        long version) {

    /** Whether a password for the other one may be used for this one: it goes to nobody else. */
    boolean isSameAccount(MailServer other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && (encryption == other.encryption || encryption != Encryption.NONE)
                && java.util.Objects.equals(user, other.user);
    }
}
