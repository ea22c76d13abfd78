package org.tandemcrm.mailing.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Viewer;

/** Where opt-outs by mail are looked at and taken back, for anybody can write a mail. */
@Service
@Transactional
public class RefusalDesk {

    private static final int LONGEST_REASON = 500;

    private final RefusalBook book;
    private final Refusals refusals;
    private final Consents consents;
    private final RefusalBell bell;
    private final CurrentUser current;

    RefusalDesk(
            RefusalBook book,
            Refusals refusals,
            Consents consents,
            RefusalBell bell,
            CurrentUser current) {
        this.book = book;
        this.refusals = refusals;
        this.consents = consents;
        this.bell = bell;
        this.current = current;
    }

    /** Whom the message closed mailings for. */
    @Transactional(readOnly = true)
    public List<Refusal> of(IncomingMailId mail) {
        return book.of(mail);
    }

    /** The messages by which the contact opted out, the latest first. */
    @Transactional(readOnly = true)
    public List<Refusal> of(ContactId contact) {
        return book.of(contact);
    }

    /**
     * What held before the message holds again; the ledger keeps both.
     *
     * @throws RuleBroken if it was taken back already or they answered otherwise since
     */
    public void takeBack(IncomingMailId mail, String why) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    "reason",
                    reason.isEmpty()
                            ? "Say how you know that they did not write it."
                            : "At most %d characters.".formatted(LONGEST_REASON));
        }
        Viewer me = current.get();
        Set<ContactId> people = new LinkedHashSet<>();
        for (UUID line : book.open(mail)) {
            if (consents.takeBack(line, reason)) {
                book.takenBack(line, me.id(), reason);
                people.add(book.contactOf(line));
            }
        }
        if (people.isEmpty()) {
            throw new RuleBroken(
                    "refusal-overtaken",
                    "There is nothing to take back: it was done already, or they have answered since.");
        }
        book.settled(mail, "Taken back by %s: %s".formatted(me.name(), reason));
        bell.takenBack(mail, people.size(), me.name(), reason);
    }

    /**
     * Decides about a complaint that names no letter of ours.
     *
     * @param close whether whoever has the mailbox gets no mailings any more
     */
    public void decide(IncomingMailId mail, boolean close) {
        String about =
                book.undecided(mail)
                        .orElseThrow(
                                () ->
                                        new RuleBroken(
                                                "not-undecided", "This message was decided on."));
        String by = current.get().name();
        if (close) {
            book.keep(mail, refusals.close(ConsentHow.COMPLAINT, about));
        }
        book.settled(
                mail,
                close
                        ? "%s decided: they get no mailings by email any more.".formatted(by)
                        : "%s decided: nothing follows from it.".formatted(by));
    }
}
