package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.mailing.SentLetter;
import org.tandemcrm.shared.EmailAddress;

/** Does what follows from a verdict. What a machine says of itself is never evidence. */
@Component
class Effects {

    private final Returns returns;
    private final Refusals refusals;
    private final Replies replies;
    private final Mailboxes mailboxes;

    Effects(Returns returns, Refusals refusals, Replies replies, Mailboxes mailboxes) {
        this.returns = returns;
        this.refusals = refusals;
        this.replies = replies;
        this.mailboxes = mailboxes;
    }

    Outcome of(Mail mail, Optional<SentLetter> letter, Instant at) {
        return switch (mail.verdict()) {
            case BOUNCED, HELD_UP -> returned(mail, letter, at);
            case COMPLAINT -> complained(mail, letter);
            case OPT_OUT -> refusals.keep(ConsentHow.REPLY, letter, holders(mail.opened().from()));
            case REPLY -> replied(mail, letter, at);
            case DELAYED, MACHINE, OWN, UNREADABLE ->
                    Outcome.of(
                            "Nothing follows from it.",
                            letter.map(SentLetter::contact).orElse(null));
        };
    }

    /** Only a letter that it names proves that somebody has had one. */
    private Outcome complained(Mail mail, Optional<SentLetter> letter) {
        if (letter.isPresent()) {
            return refusals.keep(
                    ConsentHow.COMPLAINT, letter, holders(letter.map(SentLetter::mailbox)));
        }
        List<ContactId> named = holders(LetterFinder.recipient(mail));
        return named.isEmpty()
                ? Outcome.of("Nobody we know has this address.", null)
                : Outcome.undecided(
                        "It names no letter of ours, so anybody may have written it. Nothing was done.",
                        named.get(0));
    }

    private Outcome returned(Mail mail, Optional<SentLetter> letter, Instant at) {
        if (letter.isEmpty()) {
            return Outcome.of("It is about no letter of ours. Nothing was done.", null);
        }
        String why = mail.judgement().why();
        return mail.verdict() == Verdict.BOUNCED
                ? returns.bounced(letter.get(), why, at)
                : returns.heldUp(letter.get(), why, at);
    }

    private Outcome replied(Mail mail, Optional<SentLetter> letter, Instant at) {
        Optional<EmailAddress> from = mail.opened().from();
        from.ifPresent(mailboxes::open);
        return replies.take(mail.opened(), letter, holders(from), at);
    }

    private List<ContactId> holders(Optional<EmailAddress> mailbox) {
        return mailbox.map(mailboxes::holders).orElse(List.of());
    }
}
