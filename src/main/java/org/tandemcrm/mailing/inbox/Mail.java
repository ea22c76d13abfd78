package org.tandemcrm.mailing.inbox;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.mailing.inbox.Opened.Sender;

/** A message with its verdict; one that cannot be read has the reason instead. */
record Mail(RawMail raw, Opened opened, Judgement judgement) {

    private static final Opened CLOSED =
            new Opened(
                    HeaderBlock.NONE,
                    Sender.UNKNOWN,
                    "",
                    "",
                    List.of(),
                    HeaderBlock.NONE,
                    HeaderBlock.NONE,
                    false);

    /** Never fails, whatever somebody sent. */
    static Mail of(RawMail raw) {
        byte[] head = raw.head();
        if (head == null) {
            return unreadable(raw, Objects.requireNonNullElse(raw.trouble(), "It is empty."));
        }
        try {
            Opened opened = Opening.of(head);
            return new Mail(raw, opened, Sorting.of(opened));
        } catch (MessagingException | RuntimeException | StackOverflowError broken) {
            return unreadable(raw, "It is not written as mail is: " + broken.getMessage());
        }
    }

    private static Mail unreadable(RawMail raw, String why) {
        return new Mail(raw, CLOSED, Judgement.of(Verdict.UNREADABLE, Cleaned.line(why, 400)));
    }

    Verdict verdict() {
        return judgement.verdict();
    }

    /** What the mail server says of who sent it. */
    SenderProof proof() {
        return SenderProof.of(opened.headers(), opened.from());
    }

    Mail judged(Judgement other) {
        return new Mail(raw, opened, other);
    }

    /**
     * The same for the same message, wherever it lies. Its own identifier alone would let strangers
     * hide another's message behind theirs.
     */
    byte[] fingerprint() {
        HeaderBlock headers = opened.headers();
        String identity = headers.first("Message-ID").orElse("");
        String text =
                String.join(
                        "\n",
                        identity,
                        headers.first("From").orElse(""),
                        headers.first("Date").orElse(""),
                        headers.first("Subject").orElse(""));
        return sha256(text, identity.isEmpty() ? raw.head() : null);
    }

    private byte[] sha256(String text, byte @Nullable [] more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            if (more != null) {
                digest.update(more);
            } else if (raw.head() == null) {
                digest.update(raw.position().toString().getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
