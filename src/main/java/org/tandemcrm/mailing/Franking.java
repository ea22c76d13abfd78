package org.tandemcrm.mailing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.contact.Suppression;
import org.tandemcrm.shared.EmailAddress;

/**
 * The transaction before each letter: it asks once more whether the letter may go, and claims it,
 * so that nobody claims it again. What the mail server answers is kept by {@link Settling}.
 */
@Component
class Franking {

    private final LetterBook letters;
    private final MailStop stop;
    private final Readers readers;
    private final Suppression suppression;

    Franking(LetterBook letters, MailStop stop, Readers readers, Suppression suppression) {
        this.letters = letters;
        this.stop = stop;
        this.readers = readers;
        this.suppression = suppression;
    }

    /** What came of trying to claim a letter; it goes to the mailbox if there is one. */
    record Claim(Kind kind, @Nullable EmailAddress mailbox) {

        enum Kind {
            CLAIMED,
            LEFT_OUT,
            TAKEN,
            HALTED
        }
    }

    /**
     * Claims the letter.
     *
     * @param fence throws if another run has taken over
     */
    @Transactional
    public Claim claim(MailingCard mailing, Turn turn, Runnable fence) {
        DueLetter due = turn.letter();
        if (!stop.isSending(mailing)) {
            return new Claim(Claim.Kind.HALTED, null);
        }
        if (!letters.lock(due.id())) {
            return new Claim(Claim.Kind.TAKEN, null);
        }
        fence.run();
        Readers.Door door = readers.door(due.contact());
        EmailAddress mailbox = door.mailbox();
        String closed =
                mailbox == null ? door.closed() : closed(mailing, due, mailbox, turn.verdict());
        if (mailbox == null || closed != null) {
            letters.leaveOut(due.id(), closed == null ? "Left out" : closed);
            return new Claim(Claim.Kind.LEFT_OUT, null);
        }
        letters.claim(due.id(), mailbox, mailing, turn.facts());
        return new Claim(Claim.Kind.CLAIMED, mailbox);
    }

    private @Nullable String closed(
            MailingCard mailing, DueLetter due, EmailAddress mailbox, Optional<LeftOut> verdict) {
        if (suppression.holds(mailbox)) {
            return LeftOut.OPTED_OUT.label();
        }
        if (verdict.isPresent()) {
            return verdict.get().label();
        }
        String over = stop.wayOver(mailing, due.contact());
        if (over != null) {
            return over;
        }
        return letters.isTwice(mailing.id(), due.id(), mailbox)
                ? "Somebody else with the same mailbox gets it"
                : null;
    }
}
