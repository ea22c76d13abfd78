package org.tandemcrm.mailing;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** A connection to the mail server that carries many letters, each of them once. */
final class SmtpLine implements AutoCloseable {

    /** What became of one letter. */
    enum Outcome {
        /** The server has it. */
        TAKEN,
        /** The server will never take it for this mailbox. */
        REFUSED,
        /** The server has not got it, but may take it later. */
        LATER,
        /** The server is not there, or is busy: no letter has a chance now. */
        AWAY,
        /** It was given out of hand and no answer came: nobody knows. */
        UNKNOWN,
        /** The server takes no letters of ours at all. */
        SHUT
    }

    /** The outcome in the server's or the line's own words. */
    record Answer(Outcome outcome, String words) {}

    private static final Answer TAKEN = new Answer(Outcome.TAKEN, "");
    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;

    private final MailServer server;
    private final Session session;
    private final @Nullable String password;
    private final Clock clock;
    private @Nullable Transport transport;

    SmtpLine(MailServer server, Session session, @Nullable String password, Clock clock) {
        this.server = server;
        this.session = session;
        this.password = password;
        this.clock = clock;
    }

    /** Gives one letter to the server; connects first where that is needed. */
    Answer send(LetterDraft letter) {
        Envelope.Stamped message;
        try {
            message = Envelope.of(letter, server, session, clock.instant());
        } catch (AddressException odd) {
            return new Answer(
                    Outcome.REFUSED, "The address cannot be written: " + odd.getMessage());
        } catch (MessagingException odd) {
            return new Answer(Outcome.REFUSED, "The letter cannot be written: " + odd.getMessage());
        }
        try {
            Transport line = connected();
            Address[] to = message.getAllRecipients();
            line.sendMessage(message, to);
            return TAKEN;
        } catch (MessagingException failed) {
            close();
            return message.isHandedOver()
                    ? answer(failed, true)
                    : TlsTrouble.of(failed, server.host())
                            .map(sentence -> new Answer(Outcome.SHUT, sentence))
                            .orElseGet(() -> answer(failed, false));
        }
    }

    private Transport connected() throws MessagingException {
        Transport line = transport;
        if (line == null || !line.isConnected()) {
            line = session.getTransport("smtp");
            line.connect(server.host(), server.port(), server.user(), password);
            transport = line;
        }
        return line;
    }

    private static Answer answer(MessagingException failed, boolean handedOver) {
        if (failed instanceof AuthenticationFailedException) {
            return new Answer(Outcome.SHUT, "The mail server does not let us in: " + words(failed));
        }
        for (Throwable each = failed; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException one) {
                return coded(one.getReturnCode(), Outcome.REFUSED, Outcome.LATER, one);
            }
            if (each instanceof SMTPSenderFailedException sender) {
                return coded(sender.getReturnCode(), Outcome.SHUT, Outcome.AWAY, sender);
            }
            if (each instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
                return send.getCommand().startsWith("MAIL")
                        ? coded(send.getReturnCode(), Outcome.SHUT, Outcome.AWAY, send)
                        : coded(send.getReturnCode(), Outcome.REFUSED, Outcome.LATER, send);
            }
        }
        return handedOver
                ? new Answer(Outcome.UNKNOWN, "The line broke before the mail server had answered.")
                : new Answer(Outcome.AWAY, "The mail server cannot be reached: " + words(failed));
    }

    /** A server that gave a number has decided, whatever it had been given. */
    private static Answer coded(
            int code, Outcome permanent, Outcome temporary, MessagingException failed) {
        if (code >= PERMANENT) {
            return new Answer(permanent, words(failed));
        }
        return new Answer(code == CLOSING ? Outcome.AWAY : temporary, words(failed));
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failed.getCause();
    }

    private static String words(MessagingException failed) {
        Throwable last = failed;
        for (Throwable each = failed; each != null; each = next(each)) {
            last = each;
        }
        String said = last.getMessage() == null ? last.toString() : last.getMessage();
        return Envelope.line(said);
    }

    @Override
    public void close() {
        Transport line = transport;
        transport = null;
        if (line != null) {
            try {
                line.close();
            } catch (MessagingException alreadyGone) {
                // It is closed either way.
            }
        }
    }
}
