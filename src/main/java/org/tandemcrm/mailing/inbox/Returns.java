package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.lead.ReturnedMail;
import org.tandemcrm.mailing.Mailroom;
import org.tandemcrm.mailing.SentLetter;
import org.tandemcrm.shared.EmailAddress;

/** What a letter that came back brings about: its mailbox rests, and sales learns to call. */
@Component
class Returns {

    private final Mailroom mailroom;
    private final Mailboxes mailboxes;
    private final ReturnedMail evidence;
    private final SoftReturns soft;

    Returns(Mailroom mailroom, Mailboxes mailboxes, ReturnedMail evidence, SoftReturns soft) {
        this.mailroom = mailroom;
        this.mailboxes = mailboxes;
        this.evidence = evidence;
        this.soft = soft;
    }

    Outcome bounced(SentLetter letter, String why, Instant at) {
        if (!mailroom.bounced(letter.id(), why, at)) {
            return Outcome.of("We knew already that this letter came back.", letter.contact());
        }
        return rest(letter, why, at, "The address rests: audiences by email leave it out.");
    }

    /** A mailbox that is full today may take mail tomorrow, up to a point. */
    Outcome heldUp(SentLetter letter, String why, Instant at) {
        EmailAddress mailbox = letter.mailbox();
        int row = mailbox == null ? 1 : soft.inARow(mailbox, letter.id());
        if (row < SoftReturns.PATIENCE) {
            return Outcome.of(
                    "Counted: %d of %d in a row, then the address rests."
                            .formatted(row, SoftReturns.PATIENCE),
                    letter.contact());
        }
        mailroom.bounced(letter.id(), why, at);
        return rest(
                letter,
                why,
                at,
                "The address rests: %d letters in a row came back.".formatted(row));
    }

    private Outcome rest(SentLetter letter, String why, Instant at, String sentence) {
        EmailAddress mailbox = letter.mailbox();
        if (mailbox != null) {
            mailboxes.close(mailbox, at, why);
        }
        @Nullable ContactId contact = letter.contact();
        if (contact != null) {
            evidence.note(contact, letter.campaign(), at, why);
        }
        return Outcome.of(sentence, contact);
    }
}
