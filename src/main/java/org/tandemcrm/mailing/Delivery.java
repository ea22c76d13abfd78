package org.tandemcrm.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.text.MailPattern;

/** Carries the letters of one mailing to the mail server, one after the other. */
@Component
class Delivery {

    private static final int BATCH = 50;

    /** How long an answer to whether somebody may be written to is good. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int MOST_REFUSALS_IN_A_ROW = 25;
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final Postbag bag;
    private final Franking franking;
    private final Settling settling;
    private final Pace pace;

    Delivery(Postbag bag, Franking franking, Settling settling, Pace pace) {
        this.bag = bag;
        this.franking = franking;
        this.settling = settling;
        this.pace = pace;
    }

    /** How a run ended. */
    enum End {
        /** Nothing waits any more. */
        THROUGH,
        /** What waits is put off. */
        LATER,
        /** It was told to stop, or the mailing was halted. */
        STOPPED,
        /** The mail server takes nothing. */
        SHUT
    }

    /**
     * @param words what the mail server said when it shut
     */
    record Report(End end, @Nullable String words) {}

    /** Sends until nothing is due or something stops it. */
    Report run(MailingCard mailing, MailServer server, Going going) {
        try (SmtpLine line = bag.open(server)) {
            Run run =
                    new Run(
                            mailing,
                            server,
                            MailPattern.of(mailing.text()),
                            line,
                            pace.share(server.perMinute()),
                            going);
            return run.all();
        }
    }

    private final class Run {

        private final MailingCard mailing;
        private final MailServer server;
        private final MailPattern pattern;
        private final SmtpLine line;
        private final Pace.Share share;
        private final Going going;
        private Map<ContactId, Optional<LeftOut>> verdicts = Map.of();
        private Instant askedAt = Instant.EPOCH;
        private int awayInARow;
        private int refusedInARow;

        Run(
                MailingCard mailing,
                MailServer server,
                MailPattern pattern,
                SmtpLine line,
                Pace.Share share,
                Going going) {
            this.mailing = mailing;
            this.server = server;
            this.pattern = pattern;
            this.line = line;
            this.share = share;
            this.going = going;
        }

        Report all() {
            while (true) {
                List<DueLetter> due = bag.due(mailing, BATCH);
                if (due.isEmpty()) {
                    return new Report(bag.isEmpty(mailing) ? End.THROUGH : End.LATER, null);
                }
                List<ContactId> people = due.stream().map(DueLetter::contact).toList();
                verdicts = bag.verdicts(mailing, people);
                askedAt = pace.now();
                Writing.Batch batch = bag.prepare(mailing, pattern, people);
                for (DueLetter letter : due) {
                    Report end =
                            share.await(going) ? one(letter, batch) : new Report(End.STOPPED, null);
                    if (end != null) {
                        return end;
                    }
                }
            }
        }

        /** Sends one letter; gives a report if the run ends with it. */
        private @Nullable Report one(DueLetter letter, Writing.Batch batch) {
            Franking.Claim claim =
                    franking.claim(
                            mailing,
                            new Turn(
                                    letter,
                                    verdict(letter.contact()),
                                    bag.facts(pattern, batch, letter)),
                            () -> going.fence(letter.id()));
            switch (claim.kind()) {
                case HALTED -> {
                    return new Report(End.STOPPED, null);
                }
                case LEFT_OUT -> going.handled();
                case TAKEN -> {}
                case CLAIMED -> {
                    share.used();
                    return after(letter, send(letter, claim, batch));
                }
            }
            return null;
        }

        /** At a slow pace a letter's turn comes long after its batch was judged. */
        private Optional<LeftOut> verdict(ContactId person) {
            Map<ContactId, Optional<LeftOut>> fresh =
                    askedAt.plus(FRESH).isAfter(pace.now())
                            ? verdicts
                            : bag.verdicts(mailing, List.of(person));
            return fresh.getOrDefault(person, Optional.empty());
        }

        private SmtpLine.Answer send(DueLetter letter, Franking.Claim claim, Writing.Batch batch) {
            SmtpLine.Answer answer =
                    line.send(
                            bag.write(
                                    mailing,
                                    pattern,
                                    server,
                                    batch,
                                    letter,
                                    Objects.requireNonNull(claim.mailbox())));
            settling.settle(mailing.campaign(), letter, answer);
            return answer;
        }

        private @Nullable Report after(DueLetter letter, SmtpLine.Answer answer) {
            boolean refused = answer.outcome() == SmtpLine.Outcome.REFUSED;
            refusedInARow = refused ? refusedInARow + 1 : 0;
            switch (answer.outcome()) {
                case SHUT -> {
                    return new Report(End.SHUT, answer.words());
                }
                case AWAY -> {
                    return waited() ? null : new Report(endOfPatience(), answer.words());
                }
                case TAKEN, REFUSED, UNKNOWN -> going.handled();
                case LATER -> {}
            }
            awayInARow = 0;
            return refusedInARow < MOST_REFUSALS_IN_A_ROW
                    ? null
                    : new Report(
                            End.SHUT,
                            "%d letters in a row were refused, the last one with: %s"
                                    .formatted(refusedInARow, answer.words()));
        }

        private boolean waited() {
            return awayInARow < PATIENCE.size() && Pace.sleep(PATIENCE.get(awayInARow++), going);
        }

        private End endOfPatience() {
            return going.isOver() ? End.STOPPED : End.SHUT;
        }
    }
}
