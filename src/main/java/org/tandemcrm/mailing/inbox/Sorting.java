package org.tandemcrm.mailing.inbox;

import java.util.Optional;

/**
 * Sorts messages: reports of servers first, then what machines answered, and only what is left is a
 * person's. Works on the message alone, so the same message always gets the same verdict.
 */
final class Sorting {

    private Sorting() {}

    static Judgement of(Opened message) {
        return complaint(message)
                .or(() -> ReturnSigns.ofStatus(message.status()))
                .or(() -> PlainReturns.of(message))
                .or(() -> machine(message))
                .orElseGet(() -> person(message));
    }

    /** RFC 5965; reports on other things than a reader's complaint are a machine's news. */
    private static Optional<Judgement> complaint(Opened message) {
        String type = message.feedback().word("Feedback-Type");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String who =
                message.feedback()
                        .first("Original-Rcpt-To")
                        .or(() -> message.feedback().first("Removal-Recipient"))
                        .or(() -> message.original().first("To"))
                        .flatMap(Addresses::ofField)
                        .map(Object::toString)
                        .orElse(null);
        return Optional.of(
                switch (type) {
                    case "abuse", "fraud", "virus", "other", "opt-out", "opt-out-list" ->
                            new Judgement(
                                    Verdict.COMPLAINT,
                                    "Their mail provider reports it as %s.".formatted(type),
                                    who);
                    default ->
                            Judgement.of(
                                    Verdict.MACHINE,
                                    "A report of a mail provider: %s."
                                            .formatted(Cleaned.line(type, 60)));
                });
    }

    private static Optional<Judgement> machine(Opened message) {
        return MachineSigns.of(message).map(why -> Judgement.of(Verdict.MACHINE, why));
    }

    private static Judgement person(Opened message) {
        String words = ReplyText.of(message.text());
        if (OptOutWords.ask(message.subject(), words)) {
            return Judgement.of(Verdict.OPT_OUT, "Their own words ask for it.");
        }
        return Judgement.of(Verdict.REPLY, "Nothing in it says that a machine wrote it.");
    }
}
