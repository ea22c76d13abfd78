package org.tandemcrm.mailing.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;

/** Where the owner says which mailbox is read, and has it read at once. */
@Service
public class InboxDesk {

    /** Of what came before the mailbox was named, this much is read too. */
    public static final Duration BEFORE = Duration.ofDays(7);

    private static final int LAST_PORT = 65_535;

    private final InboxBook book;
    private final ReadingRound round;
    private final CurrentUser current;
    private final Clock clock;

    InboxDesk(InboxBook book, ReadingRound round, CurrentUser current, Clock clock) {
        this.book = book;
        this.round = round;
        this.current = current;
        this.clock = clock;
    }

    /** The mailbox in use, if there is one. */
    public Optional<InboxCard> card() {
        return book.card();
    }

    /**
     * Keeps the mailbox.
     *
     * @param version the version that the editor opened, 0 for none
     * @param typed without a password the one that is kept stays, if it is for the same door
     */
    public void keep(int version, Account typed) {
        mustHold(typed);
        Account account = typed.password() == null ? typed.withPassword(kept(typed)) : typed;
        if (account.password() == null) {
            throw new InvalidInput("password", "Type the password of this mailbox.");
        }
        if (!book.write(version, account, clock.instant().minus(BEFORE))) {
            throw new StaleEdit("Somebody changed the mailbox after you opened it.");
        }
    }

    private @Nullable String kept(Account typed) {
        return book.current()
                .map(OpenInbox::account)
                .filter(typed::isSameDoor)
                .map(Account::password)
                .orElse(null);
    }

    /** No mailbox is read any more; what came of it stays. */
    public void forget() {
        book.end();
    }

    /**
     * Reads at once; empty where no mailbox is set up. What people wrote stays theirs, whoever
     * presses the button.
     */
    public Optional<ReadingResult> readNow() {
        return current.asNobody(round::now);
    }

    private static void mustHold(Account account) {
        List<Flaw> flaws = new ArrayList<>();
        if (account.host().isBlank() || account.host().matches(".*[\\s/\\p{Cntrl}].*")) {
            flaws.add(new Flaw("host", "Write a server's name, as in imap.example.com."));
        }
        if (account.port() < 1 || account.port() > LAST_PORT) {
            flaws.add(new Flaw("port", "A port is a number from 1 to 65535."));
        }
        if (account.user().isBlank()) {
            flaws.add(new Flaw("user", "Write who signs in."));
        }
        if (account.folder().isBlank()) {
            flaws.add(new Flaw("folder", "Write the folder, usually INBOX."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
