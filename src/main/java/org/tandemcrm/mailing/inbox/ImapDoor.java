package org.tandemcrm.mailing.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.stereotype.Component;
import org.tandemcrm.mailing.Encryption;

/** Opens mailboxes by IMAP, to read only: nothing in them is changed, deleted or marked as seen. */
@Component
class ImapDoor {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 30_000;

    /**
     * Opens the folder.
     *
     * @throws ImapTrouble if that fails
     */
    ImapReading open(Account account) {
        String protocol = account.encryption() == Encryption.TLS ? "imaps" : "imap";
        Store store = null;
        try {
            store = Session.getInstance(properties(protocol, account)).getStore(protocol);
            store.connect(account.host(), account.port(), account.user(), account.password());
            return ImapReading.of(store, (IMAPFolder) store.getFolder(account.folder()));
        } catch (MessagingException | RuntimeException failed) {
            close(store);
            throw ImapTrouble.of(failed, account);
        }
    }

    private static Properties properties(String protocol, Account account) {
        Properties properties = new Properties();
        String mail = "mail." + protocol + ".";
        properties.setProperty(mail + "connectiontimeout", String.valueOf(CONNECT_MILLIS));
        properties.setProperty(mail + "timeout", String.valueOf(READ_MILLIS));
        properties.setProperty(mail + "writetimeout", String.valueOf(READ_MILLIS));
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        properties.setProperty(mail + "partialfetch", "true");
        properties.setProperty(mail + "fetchsize", "65536");
        if (account.encryption() == Encryption.STARTTLS) {
            properties.setProperty(mail + "starttls.enable", "true");
            properties.setProperty(mail + "starttls.required", "true");
        }
        return properties;
    }

    private static void close(@org.jspecify.annotations.Nullable Store store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException gone) {
            // It was not open.
        }
    }
}
