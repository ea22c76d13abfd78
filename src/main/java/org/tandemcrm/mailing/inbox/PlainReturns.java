package org.tandemcrm.mailing.inbox;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows returned letters of servers that write them as text only: qmail, Exim, older Exchange and
 * whatever else calls itself the mail system.
 */
final class PlainReturns {

    private static final Pattern DAEMON =
            Pattern.compile(
                    "(?i)(mailer-daemon|postmaster|mail-daemon|mdaemon|mailerdaemon)(@.*)?");

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?iu).*(undeliver|delivery (status notification|failure|has failed|report|incomplete)|failure notice|returned mail|returned to sender"
                            + "|mail delivery (failed|failure|system|problem)|delivery to .{1,80} failed|message (could not be|not) delivered|mail system error"
                            + "|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|rejected mail|non remis|nondeliverable|delayed|not yet been delivered|mail could not be delivered).*");

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?iu)(this is the qmail-send program|could not be delivered to|was(n't| not) able to (be )?deliver|undeliverable|delivery (failed|to the following)"
                            + "|created automatically by mail delivery software|did not reach the following|unable to deliver|could not deliver|mail system at host"
                            + "|konnte nicht zugestellt werden|has not (yet )?been delivered|address(es)? failed)");

    private static final Pattern WAITING =
            Pattern.compile(
                    "(?iu)(delivery (incomplete|attempts will continue)|will (be retried|continue to (be )?(tried|retr)|keep trying|retry)|delayed|not yet been delivered|no action is required|temporarily deferred)");

    private static final Pattern PERMANENT =
            Pattern.compile(
                    "(?iu)(permanent (error|failure|fatal)|i've given up|giving up on|fatal error)");

    /** What follows is the letter that comes back, not the report. */
    private static final Pattern COPY =
            Pattern.compile(
                    "(?imu)^[- ]*(below this line is a copy|this is a copy of|original message|the following is a copy|included message|message headers follow|original-nachricht).*$");

    private PlainReturns() {}

    static Optional<Judgement> of(Opened message) {
        boolean daemon =
                message.from().filter(from -> DAEMON.matcher(from.value()).matches()).isPresent()
                        || DAEMON.matcher(message.headers().word("From")).matches()
                        || message.headers().has("X-Failed-Recipients")
                        || message.headers().word("Return-Path").equals("<>");
        String report = COPY.split(message.text(), 2)[0];
        boolean tells =
                SUBJECT.matcher(message.subject()).matches() || WORDS.matcher(report).find();
        return daemon && tells ? Optional.of(judged(message, report)) : Optional.empty();
    }

    private static Judgement judged(Opened message, String report) {
        String status =
                ReturnSigns.enhanced(report).or(() -> ReturnSigns.replyCode(report)).orElse("");
        Verdict verdict = verdict(message.subject() + "\n" + report, status);
        String recipient =
                message.headers()
                        .first("X-Failed-Recipients")
                        .map(Addresses::in)
                        .orElseGet(() -> Addresses.in(report))
                        .filter(found -> !message.from().filter(found::equals).isPresent())
                        .findFirst()
                        .map(Object::toString)
                        .orElse(null);
        return new Judgement(
                verdict, ReturnSigns.sentence(verdict, status, reason(report, status)), recipient);
    }

    private static Verdict verdict(String words, String status) {
        if (WAITING.matcher(words).find()
                && !PERMANENT.matcher(words).find()
                && !status.startsWith("5")) {
            return Verdict.DELAYED;
        }
        if (status.isEmpty()) {
            return ReturnSigns.saysNobody(words) || PERMANENT.matcher(words).find()
                    ? Verdict.BOUNCED
                    : Verdict.HELD_UP;
        }
        return ReturnSigns.isFinal(status, words) ? Verdict.BOUNCED : Verdict.HELD_UP;
    }

    /** The line that has the code, or that says that nobody is there. */
    private static String reason(String report, String status) {
        return report.lines()
                .map(String::strip)
                .filter(
                        line ->
                                !status.isEmpty()
                                                && (line.contains(status)
                                                        || ReturnSigns.replyCode(line).isPresent())
                                        || ReturnSigns.saysNobody(line))
                .findFirst()
                .orElse("");
    }
}
