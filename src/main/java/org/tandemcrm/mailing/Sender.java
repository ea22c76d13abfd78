package org.tandemcrm.mailing;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Journal;

/** Who lets letters go, and that they did. */
@Component
class Sender {

    private final CurrentUser current;
    private final Journal journal;

    Sender(CurrentUser current, Journal journal) {
        this.current = current;
        this.journal = journal;
    }

    String name() {
        return current.get().name();
    }

    /** Keeps in the journal how the letters stood before they are touched. */
    void note(Collection<UUID> letters) {
        journal.updating("letter", "letter_id", letters);
    }
}
