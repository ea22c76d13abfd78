package org.tandemcrm.mailing.inbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.mailing.TlsTrouble;

/** A mailbox cannot be read, with the sentence why. */
final class ImapTrouble extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final @Nullable Long uid;

    private ImapTrouble(String sentence, @Nullable Long uid, Throwable cause) {
        super(sentence, cause);
        this.uid = uid;
    }

    static ImapTrouble of(Exception cause, Account account) {
        return new ImapTrouble(sentence(cause, account), null, cause);
    }

    /** The line broke while this message was asked for. */
    static ImapTrouble at(long uid, Exception cause) {
        return new ImapTrouble(
                "The server closed the line while it was read%s".formatted(said(cause)),
                uid,
                cause);
    }

    /** We could not write this message down; the next reading begins with it. */
    static ImapTrouble unsettled(long uid, Exception cause) {
        return new ImapTrouble(
                "Tandem could not write down what it read; the log says why.", uid, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** The message at which it happened, if it was one. */
    @Nullable Long uid() {
        return uid;
    }

    private static String sentence(Exception cause, Account account) {
        if (cause instanceof AuthenticationFailedException) {
            return "The server refused the user or the password%s".formatted(said(cause));
        }
        if (cause instanceof FolderNotFoundException) {
            return "There is no folder “%s” in the mailbox.".formatted(account.folder());
        }
        Optional<String> tls = TlsTrouble.of(cause, account.host());
        if (tls.isPresent()) {
            return tls.get();
        }
        for (Throwable deep = cause; deep != null; deep = deep.getCause()) {
            if (deep instanceof UnknownHostException) {
                return "There is no server named %s.".formatted(account.host());
            }
            if (deep instanceof SocketTimeoutException) {
                return "The server %s does not answer in time.".formatted(account.host());
            }
            if (deep instanceof ConnectException) {
                return "Nobody answers at %s, port %d.".formatted(account.host(), account.port());
            }
        }
        return "The mailbox cannot be read%s".formatted(said(cause));
    }

    private static String said(Throwable cause) {
        String text = cause.getMessage();
        return text == null || text.isBlank() ? "." : ": " + Cleaned.line(text, 300);
    }
}
