package org.tandemcrm.mailing;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;

/** Puts a letter into the form in which mail travels; nothing typed can become a header. */
final class Envelope {

    /** A message that keeps its own id, and knows whether its words were given out of hand. */
    static final class Stamped extends MimeMessage {

        private final String messageId;
        private boolean handedOver;

        private Stamped(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        /** Whether the server asked for the words and may have them. */
        boolean isHandedOver() {
            return handedOver;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored)
                throws IOException, MessagingException {
            handedOver = true;
            super.writeTo(out, ignored);
        }
    }

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_HEADER = 400;

    private Envelope() {}

    /**
     * @throws MessagingException if the address cannot be written in a message
     */
    static Stamped of(LetterDraft letter, MailServer server, Session session, Instant now)
            throws MessagingException {
        Stamped message = new Stamped(session, LetterDraft.messageId(letter.id(), server.sender()));
        message.setFrom(address(server.sender(), server.senderName()));
        message.setRecipient(Message.RecipientType.TO, address(letter.to(), letter.name()));
        if (server.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address(server.replyTo(), null)});
        }
        message.setSubject(line(letter.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), line(header.getValue()));
        }
        fill(message, letter);
        message.saveChanges();
        return message;
    }

    private static void fill(MimeMessage message, LetterDraft letter) throws MessagingException {
        if (letter.html() == null) {
            message.setText(letter.text(), UTF_8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(letter.html(), "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, html));
    }

    private static InternetAddress address(EmailAddress address, @Nullable String name)
            throws AddressException {
        String mailbox = address.value();
        int at = mailbox.lastIndexOf('@');
        InternetAddress written =
                new InternetAddress(
                        mailbox.substring(0, at) + "@" + ascii(mailbox.substring(at + 1)));
        if (name != null && !name.isBlank()) {
            try {
                written.setPersonal(line(name), UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every Java has UTF-8", e);
            }
        }
        return written;
    }

    /** A domain in the letters of old mail servers. */
    static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException odd) {
            return domain;
        }
    }

    /** One line: what would end a header or is no visible character becomes a blank. */
    static String line(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").strip();
        return plain.length() <= LONGEST_HEADER ? plain : plain.substring(0, LONGEST_HEADER);
    }
}
