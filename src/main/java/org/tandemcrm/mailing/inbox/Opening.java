package org.tandemcrm.mailing.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.tandemcrm.mailing.inbox.Opened.Sender;
import org.tandemcrm.shared.EmailAddress;

/**
 * Takes a message apart without trusting it: what is nested too deep, too long or badly written is
 * passed over, and nothing in it is run, fetched or stored as a file.
 */
final class Opening {

    /** Some write their headers in plain UTF-8. */
    private static final Session SESSION = session();

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_TEXT = 100_000;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder markup = new StringBuilder();
    private final List<HeaderBlock> status = new ArrayList<>();
    private HeaderBlock feedback = HeaderBlock.NONE;
    private HeaderBlock original = HeaderBlock.NONE;
    private boolean receipt;
    private int parts;

    private Opening() {}

    /**
     * The message in its parts; what the bytes lack of its end is not missed.
     *
     * @throws MessagingException if not even its headers can be read
     */
    static Opened of(byte[] bytes) throws MessagingException {
        return of(new MimeMessage(SESSION, new ByteArrayInputStream(bytes)));
    }

    private static Opened of(MimeMessage message) throws MessagingException {
        HeaderBlock headers = HeaderBlock.of(message.getAllHeaders());
        Opening opening = new Opening();
        opening.walk(message, 0);
        String words =
                opening.plain.toString().isBlank()
                        ? Markup.text(opening.markup.toString())
                        : opening.plain.toString();
        return new Opened(
                headers,
                sender(headers.first("From").orElse("")),
                Cleaned.line(decoded(headers.first("Subject").orElse("")), 500),
                Cleaned.text(words, LONGEST_TEXT),
                opening.status,
                opening.feedback,
                opening.original,
                opening.receipt);
    }

    private void walk(Part part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        try {
            String type = type(part);
            if (type.startsWith("multipart/")) {
                if (part.getContent() instanceof Multipart multipart) {
                    for (int i = 0; i < multipart.getCount() && parts <= MOST_PARTS; i++) {
                        walk(multipart.getBodyPart(i), depth + 1);
                    }
                }
            } else {
                take(type, part);
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            // One part that cannot be read takes nothing from the others.
        }
    }

    private void take(String type, Part part) throws MessagingException, IOException {
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" ->
                    status.addAll(HeaderBlock.parseAll(read(part)));
            case "message/feedback-report" -> feedback = HeaderBlock.parse(read(part));
            case "message/disposition-notification" -> receipt = true;
            case "message/rfc822",
                    "message/global",
                    "text/rfc822-headers",
                    "message/global-headers" -> {
                if (original.isEmpty()) {
                    original = HeaderBlock.parse(read(part));
                }
            }
            case "text/plain", "text/html" -> {
                if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                    (type.endsWith("html") ? markup : plain).append(read(part)).append('\n');
                }
            }
            default -> {}
        }
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream()) {
            return new String(upTo(bytes, LONGEST_TEXT), charset(part));
        }
    }

    /** What was read before the encoding broke is better than nothing. */
    private static byte[] upTo(InputStream bytes, int most) {
        byte[] read = new byte[most];
        int length = 0;
        try {
            int more;
            while (length < most && (more = bytes.read(read, length, most - length)) > 0) {
                length += more;
            }
        } catch (IOException broken) {
            // Ends here.
        }
        return Arrays.copyOf(read, length);
    }

    private static Charset charset(Part part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | RuntimeException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static String type(Part part) throws MessagingException {
        String type = part.getContentType();
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Sender sender(String header) {
        try {
            InternetAddress[] all = InternetAddress.parseHeader(header, false);
            if (all.length == 0) {
                return Sender.UNKNOWN;
            }
            String name = all[0].getPersonal();
            return new Sender(
                    name == null ? null : Cleaned.line(name, 200),
                    EmailAddress.parse(all[0].getAddress() == null ? "" : all[0].getAddress())
                            .orElse(null));
        } catch (MessagingException | RuntimeException badlyWritten) {
            return new Sender(null, Addresses.in(header).findFirst().orElse(null));
        }
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return value;
        }
    }

    private static Session session() {
        Properties plain = new Properties();
        plain.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(plain);
    }
}
