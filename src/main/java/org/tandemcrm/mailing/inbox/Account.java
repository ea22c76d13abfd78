package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.mailing.Encryption;

/**
 * Where a mailbox lies and who may open it.
 *
 * @param password null where none is kept or was typed
 */
public record Account(
        String host,
        int port,
        Encryption encryption,
        String user,
        @Nullable String password,
        String folder) {

    /** The port at which mailboxes are usually read. */
    public static int usualPort(Encryption encryption) {
        return encryption == Encryption.TLS ? 993 : 143;
    }

    Account withPassword(@Nullable String other) {
        return new Account(host, port, encryption, user, other, folder);
    }

    /** Without the password, which goes into no log. */
    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(user, host, port, folder);
    }

    /** Whether it is the same mailbox, so that what was read of it stays read. */
    boolean isSameMailbox(Account other) {
        return host.equalsIgnoreCase(other.host)
                && user.equals(other.user)
                && folder.equals(other.folder);
    }

    /** Whether a password for the other may be used for this: it goes to nobody else. */
    boolean isSameDoor(Account other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && user.equals(other.user)
                && (encryption == other.encryption || encryption != Encryption.NONE);
    }
}
