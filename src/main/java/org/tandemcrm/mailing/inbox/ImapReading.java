package org.tandemcrm.mailing.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** A mailbox that stands open. Of each message only its beginning is fetched, whatever its size. */
final class ImapReading implements AutoCloseable {

    /** Headers, words and a report stand before what is attached. */
    static final int MOST_BYTES = 512 * 1024;

    private final Store store;
    private final IMAPFolder folder;
    private final long validity;

    private ImapReading(Store store, IMAPFolder folder, long validity) {
        this.store = store;
        this.folder = folder;
        this.validity = validity;
    }

    static ImapReading of(Store store, IMAPFolder folder) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        return new ImapReading(store, folder, folder.getUIDValidity());
    }

    long validity() {
        return validity;
    }

    /** The place before the first message that came since then. */
    Position before(Instant since) throws MessagingException {
        Message[] later = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)));
        if (later.length == 0) {
            return new Position(validity, Math.max(0, lastUid()));
        }
        return new Position(validity, folder.getUID(later[0]) - 1);
    }

    private long lastUid() throws MessagingException {
        int count = folder.getMessageCount();
        return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    }

    /**
     * Hands out the messages after the place, in their order.
     *
     * @param leaveOut the number of a message that is not to be asked for
     * @return whether there are more
     */
    boolean each(Position after, int most, @Nullable Long leaveOut, Consumer<RawMail> taker)
            throws MessagingException {
        List<Message> all =
                Stream.of(folder.getMessagesByUID(after.uid() + 1, UIDFolder.LASTUID))
                        .filter(message -> message != null && uid(message) > after.uid())
                        .sorted(Comparator.comparingLong(this::uid))
                        .toList();
        Message[] some = all.stream().limit(most).toArray(Message[]::new);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(some, profile);
        for (Message message : some) {
            long uid = uid(message);
            taker.accept(
                    leaveOut != null && leaveOut == uid
                            ? unread(
                                    uid, "Reading broke off here several times, so it is left out.")
                            : fetched(uid, (IMAPMessage) message));
        }
        return all.size() > some.length;
    }

    private RawMail fetched(long uid, IMAPMessage message) {
        try {
            message.setPeek(true);
            Date received = message.getReceivedDate();
            try (InputStream bytes = message.getMimeStream()) {
                return new RawMail(
                        new Position(validity, uid),
                        received == null ? Instant.EPOCH : received.toInstant(),
                        message.getSizeLong(),
                        bytes.readNBytes(MOST_BYTES),
                        null);
            }
        } catch (MessagingException | IOException | RuntimeException failed) {
            if (!folder.isOpen() || !store.isConnected()) {
                throw ImapTrouble.at(uid, failed);
            }
            return unread(uid, "The server does not hand it out: " + failed.getMessage());
        }
    }

    private RawMail unread(long uid, String why) {
        return new RawMail(
                new Position(validity, uid), Instant.EPOCH, 0, null, Cleaned.line(why, 300));
    }

    private long uid(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            folder.close(false);
            store.close();
        } catch (MessagingException | IllegalStateException gone) {
            // The line is down already.
        }
    }
}
