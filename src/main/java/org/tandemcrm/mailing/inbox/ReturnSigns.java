package org.tandemcrm.mailing.inbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges reports of delivery by their codes (RFC 3463): what says that there is no such mailbox is
 * final, what refuses this letter or asks for patience is not.
 */
final class ReturnSigns {

    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.])([45])\\d\\d(?=[ \\-])");

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?iu)(user|recipient|mailbox|account|address|person|alias)[^.\\n]{0,60}(unknown|not (be )?found|does( not|n't) exist|doesn.t have|invalid|disabled|no longer|not exist|inactive|not listed)"
                            + "|(no such|unknown|invalid|non-?existent) (user|recipient|mailbox|address|account|person)|no mailbox here|unrouteable address|unknown or illegal alias"
                            + "|unknown local part|host or domain name not found|domain (does not exist|not found)|nullmx|does not accept mail|couldn't find any host|no such domain"
                            + "|recipientnotfound|resolver\\.adr\\.");

    private ReturnSigns() {}

    /** Whether the code speaks of the mailbox or of the letter: full, too big, taken for spam. */
    static boolean isFinal(String status, String diagnostic) {
        if (NOBODY.matcher(diagnostic).find()) {
            return status.isEmpty() || status.startsWith("5");
        }
        return status.startsWith("5")
                && !status.equals("5.2.2")
                && !status.equals("5.2.3")
                && !status.equals("5.3.4")
                && !status.equals("5.4.5")
                && !status.equals("5.4.6")
                && !status.equals("5.4.7")
                && !status.startsWith("5.6.")
                && !status.startsWith("5.7.");
    }

    /** The report of a delivery status (RFC 3464); empty if the message is none. */
    static Optional<Judgement> ofStatus(List<HeaderBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.has("Action") || block.has("Status"))
                .map(ReturnSigns::ofRecipient)
                .reduce((one, other) -> one.verdict().isReturn() ? one : other);
    }

    private static Judgement ofRecipient(HeaderBlock block) {
        String action = block.word("Action").replaceAll("[^a-z].*", "");
        String diagnostic = block.first("Diagnostic-Code").orElse("");
        String status = status(block.word("Status"), diagnostic);
        String who =
                block.first("Final-Recipient")
                        .or(() -> block.first("Original-Recipient"))
                        .flatMap(Addresses::ofField)
                        .map(Object::toString)
                        .orElse(null);
        String original =
                block.first("Original-Recipient")
                        .flatMap(Addresses::ofField)
                        .map(Object::toString)
                        .orElse(who);
        Verdict verdict = verdict(action, status, diagnostic);
        return new Judgement(verdict, sentence(verdict, status, diagnostic), original);
    }

    private static Verdict verdict(String action, String status, String diagnostic) {
        return switch (action) {
            case "delayed" -> Verdict.DELAYED;
            case "delivered", "relayed", "expanded" -> Verdict.MACHINE;
            default ->
                    status.startsWith("2")
                            ? Verdict.MACHINE
                            : isFinal(status, diagnostic) ? Verdict.BOUNCED : Verdict.HELD_UP;
        };
    }

    /** The diagnosis is often more exact than the status that was made of it. */
    private static String status(String stated, String diagnostic) {
        Optional<String> found = enhanced(stated);
        if (found.isEmpty() || found.get().endsWith(".0.0")) {
            return enhanced(diagnostic).or(() -> found).or(() -> replyCode(diagnostic)).orElse("");
        }
        return found.get();
    }

    static Optional<String> enhanced(String text) {
        Matcher code = ENHANCED.matcher(text);
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }

    static Optional<String> replyCode(String text) {
        Matcher code = REPLY_CODE.matcher(text);
        return code.find() ? Optional.of(code.group(1) + ".0.0") : Optional.empty();
    }

    static boolean saysNobody(String text) {
        return NOBODY.matcher(text).find();
    }

    static String sentence(Verdict verdict, String status, String diagnostic) {
        String said = Cleaned.line(diagnostic.substring(diagnostic.indexOf(';') + 1), 300);
        String detail =
                said.isEmpty() ? status : said.contains(status) ? said : status + " " + said;
        String what =
                switch (verdict) {
                    case BOUNCED -> "The mailbox does not take mail";
                    case HELD_UP -> "The letter was refused, the mailbox may be well";
                    case DELAYED -> "Their server still tries to deliver it";
                    default -> "Their server reports that it went on";
                };
        return detail.isBlank() ? what + "." : what + ": " + detail.strip();
    }
}
