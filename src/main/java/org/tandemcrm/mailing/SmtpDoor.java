package org.tandemcrm.mailing;

import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Knows the way to the mail server: how it is spoken to, and with which password. */
@Component
class SmtpDoor {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";

    private final MailServerBook book;
    private final Clock clock;

    SmtpDoor(MailServerBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** A line to the server; it connects when the first letter goes. */
    SmtpLine open(MailServer server) {
        String password = server.user() == null ? null : book.password().orElse(null);
        return new SmtpLine(server, Session.getInstance(properties(server)), password, clock);
    }

    static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.from", server.sender().value());
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.mime.allowutf8", "false");
        switch (server.encryption()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        return properties;
    }
}
