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
    private static final int BATCHES_TO_WAIT_FOR = 2;

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
                .ifPresent(inbox -> read(inbox, MOST_BATCHES));
    }

    /** Reads at once, while somebody waits for it; empty where no mailbox is set up. */
    Optional<ReadingResult> now() {
        return inboxes.current().map(inbox -> read(inbox, BATCHES_TO_WAIT_FOR));
    }

    private ReadingResult read(OpenInbox inbox, int batches) {
        int[] fresh = new int[1];
        try (ImapReading mailbox = door.open(inbox.account())) {
            boolean more = take(inbox, mailbox, batches, fresh);
            inboxes.done(inbox.id(), more);
            return new ReadingResult(fresh[0], more, null);
        } catch (ImapTrouble trouble) {
            return failed(inbox, trouble, fresh[0]);
        } catch (MessagingException | IllegalStateException broken) {
            return failed(inbox, ImapTrouble.of(broken, inbox.account()), fresh[0]);
        }
    }

    private boolean take(OpenInbox inbox, ImapReading mailbox, int batches, int[] fresh)
            throws MessagingException {
        Position[] last = {begin(inbox, mailbox)};
        boolean more = true;
        for (int batch = 0; more && batch < batches; batch++) {
            more =
                    mailbox.each(
                            last[0],
                            BATCH,
                            leftOut(inbox),
                            raw -> {
                                last[0] = raw.position();
                                fresh[0] += intake.take(inbox.id(), raw) ? 1 : 0;
                            });
        }
        return more;
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
        return new ReadingResult(fresh, false, trouble.sentence());
    }

    private static @Nullable Long leftOut(OpenInbox inbox) {
        return inbox.failures() >= PATIENCE ? inbox.stumbled() : null;
    }
}
