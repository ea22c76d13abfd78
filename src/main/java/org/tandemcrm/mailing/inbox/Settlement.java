package org.tandemcrm.mailing.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.mailing.SentLetter;

/**
 * One message, one transaction: that it was read, what followed from it, and how far the mailbox is
 * read are kept together or not at all.
 */
@Component
@Transactional
class Settlement {

    private final IncomingBook book;
    private final InboxBook inboxes;
    private final LetterFinder finder;
    private final Aftermath aftermath;
    private final Clock clock;

    Settlement(
            IncomingBook book,
            InboxBook inboxes,
            LetterFinder finder,
            Aftermath aftermath,
            Clock clock) {
        this.book = book;
        this.inboxes = inboxes;
        this.finder = finder;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /** Gives whether the message was new. */
    public boolean settle(UUID inbox, Mail read) {
        Mail mail = finder.judged(read);
        Optional<SentLetter> letter = finder.letterOf(mail);
        IncomingMailId id = IncomingMailId.next();
        boolean fresh = book.enter(id, inbox, mail, letter.map(SentLetter::id).orElse(null));
        if (fresh) {
            aftermath.follow(id, mail, letter, happened(mail));
        }
        inboxes.advance(inbox, mail.raw().position());
        return fresh;
    }

    /** Keeps a message of which nothing may follow, with the reason. */
    public boolean shelve(UUID inbox, Mail mail, String trouble) {
        IncomingMailId id = IncomingMailId.next();
        boolean fresh = book.enter(id, inbox, mail, null);
        if (fresh) {
            book.finish(id, Outcome.failed(trouble, null), Optional.empty());
        }
        inboxes.advance(inbox, mail.raw().position());
        return fresh;
    }

    /** The clock of another server may go ahead of ours. */
    private Instant happened(Mail mail) {
        Instant now = clock.instant();
        Instant received = mail.raw().receivedAt();
        return received.isAfter(now) || received.equals(Instant.EPOCH) ? now : received;
    }
}
