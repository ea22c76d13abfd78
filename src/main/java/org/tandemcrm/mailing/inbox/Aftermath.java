package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.mailing.SentLetter;

/** Lets follow what follows from a message, keeps it with the message, and tells who must know. */
@Component
class Aftermath {

    private final Effects effects;
    private final IncomingBook book;
    private final RefusalBook refusals;
    private final RefusalBell bell;

    Aftermath(Effects effects, IncomingBook book, RefusalBook refusals, RefusalBell bell) {
        this.effects = effects;
        this.book = book;
        this.refusals = refusals;
        this.bell = bell;
    }

    void follow(IncomingMailId id, Mail mail, Optional<SentLetter> letter, Instant at) {
        Outcome outcome = effects.of(mail, letter, at);
        book.finish(id, outcome, LetterFinder.recipient(mail).map(Object::toString));
        refusals.keep(id, outcome.refusals());
        bell.came(id, mail, outcome);
    }
}
