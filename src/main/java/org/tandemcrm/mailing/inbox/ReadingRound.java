package org.tandemcrm.mailing.inbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox from where the last reading ended. Two at once do no harm: each message is
 * settled by whoever comes first.
 */
@Component
class ReadingRound {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 50;

    /** A message at which the line broke so often is left out. */
    private static final int PATIENCE = 3;

    private final InboxBook inboxes;
    private final ImapDoor door;
    private final Intake intake;
    private final InboxBell bell;
    private final Clock clock;

    ReadingRound(InboxBook inboxes, ImapDoor door, Intake intake, InboxBell bell, Clock clock) {
        this.inboxes = inboxes;
        this.door = door;
        this.intake = intake;
        this.bell = bell;
        this.clock = clock;
    }

    /** Reads if it is time. */
    void run() {
        inboxes.current()
                .filter(inbox -> !inbox.nextAt().isAfter(clock.instant()))
                .ifPresent(this::read);
    }

    /** Reads at once; empty where no mailbox is set up. */
    Optional<ReadingResult> now() {
        return inboxes.current().map(this::read);
    }

    private ReadingResult read(OpenInbox inbox) {
        int[] fresh = new int[1];
        try (ImapReading mailbox = door.open(inbox.account())) {
            Position position = begin(inbox, mailbox);
            boolean more = true;
            for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
                Position[] last = {position};
                more =
                        mailbox.each(
                                position,
                                BATCH,
                                leftOut(inbox),
                                raw -> {
                                    last[0] = raw.position();
                                    fresh[0] += intake.take(inbox.id(), raw) ? 1 : 0;
                                });
                position = last[0];
            }
            inboxes.done(inbox.id());
            return new ReadingResult(fresh[0], null);
        } catch (ImapTrouble trouble) {
            return failed(inbox, trouble, fresh[0]);
        } catch (MessagingException broken) {
            return failed(inbox, ImapTrouble.of(broken, inbox.account()), fresh[0]);
        }
    }

    /**
     * Other numbers than last time: it is gone through from the beginning, and nothing taken twice.
     */
    private Position begin(OpenInbox inbox, ImapReading mailbox) throws MessagingException {
        Position known = inbox.position();
        if (known != null && known.validity() == mailbox.validity()) {
            return known;
        }
        Position before = mailbox.before(inbox.beginsAt());
        inboxes.advance(inbox.id(), before);
        return before;
    }

    private ReadingResult failed(OpenInbox inbox, ImapTrouble trouble, int fresh) {
        int failures = inboxes.failed(inbox, trouble);
        bell.failed(inbox, failures, trouble.sentence());
        return new ReadingResult(fresh, trouble.sentence());
    }

    private static @Nullable Long leftOut(OpenInbox inbox) {
        return inbox.failures() >= PATIENCE ? inbox.stumbled() : null;
    }
}
