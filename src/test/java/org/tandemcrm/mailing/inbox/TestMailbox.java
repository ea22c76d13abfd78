package org.tandemcrm.mailing.inbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.tandemcrm.mailing.Encryption;

/** A mailbox on a real IMAP server within the test; each has a user of its own. */
final class TestMailbox {

    private static final GreenMail SERVER = start();
    private static final AtomicInteger USERS = new AtomicInteger();

    private final GreenMailUser user;
    private final String folder;

    TestMailbox(String folder) {
        String name = "crm" + USERS.incrementAndGet();
        this.user = SERVER.setUser(name + "@crm.example.com", name, "secret");
        this.folder = folder;
        if (!folder.equals("INBOX")) {
            create();
        }
    }

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        server.start();
        return server;
    }

    Account account() {
        return new Account(
                "127.0.0.1",
                SERVER.getImap().getPort(),
                Encryption.NONE,
                user.getLogin(),
                "secret",
                folder);
    }

    void put(String message, Instant received) {
        put(Mails.bytes(message), received);
    }

    void put(byte[] message, Instant received) {
        try {
            folder().appendMessage(
                            new MimeMessage(
                                    Session.getInstance(new Properties()),
                                    new ByteArrayInputStream(message)),
                            new Flags(),
                            Date.from(received));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server numbers the messages of a new folder anew. */
    void renumber() {
        try {
            SERVER.getManagers().getImapHostManager().deleteMailbox(user, folder);
            create();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    List<Flags> flags() {
        return folder().getMessages().stream().map(each -> each.getFlags()).toList();
    }

    private void create() {
        try {
            SERVER.getManagers().getImapHostManager().createMailbox(user, folder);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder folder() {
        try {
            return SERVER.getManagers().getImapHostManager().getFolder(user, folder, true);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
