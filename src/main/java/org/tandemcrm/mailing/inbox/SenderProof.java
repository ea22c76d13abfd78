package org.tandemcrm.mailing.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemcrm.shared.EmailAddress;

/**
 * Reads what a mail server found out about the sender (RFC 8601). Only the topmost header of that
 * kind is looked at: our own server writes above what came with the message. People judge by it;
 * nothing follows from it by itself.
 *
 * @param words what the header says, for people
 */
record SenderProof(Proof proof, String words) {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}\\)");
    private static final Pattern RESULT =
            Pattern.compile("(?i)^\\s*(spf|dkim|dmarc)\\s*=\\s*([a-z]{1,20})\\b(.*)");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?i)(?:header\\.d|header\\.i|header\\.from|smtp\\.mailfrom)\\s*=\\s*\"?(?:[^\\s;\"@]*@)?([a-z0-9.-]{1,253})");

    /**
     * @param about the domain that the result speaks of
     */
    private record Result(String method, String found, Optional<String> about) {

        boolean passes() {
            return found.equals("pass");
        }

        boolean fails() {
            return found.equals("fail") || found.equals("softfail") || found.equals("permerror");
        }
    }

    static SenderProof of(HeaderBlock headers, Optional<EmailAddress> from) {
        Optional<String> header = headers.first("Authentication-Results");
        if (header.isEmpty()) {
            return new SenderProof(
                    Proof.UNCHECKED, "The mail server says nothing about who sent it.");
        }
        String[] parts = COMMENT.matcher(header.get()).replaceAll(" ").split(";", 50);
        List<Result> results = new ArrayList<>();
        for (String part : parts) {
            result(part).ifPresent(results::add);
        }
        return new SenderProof(judge(results, from), words(parts[0], results));
    }

    private static Optional<Result> result(String part) {
        Matcher found = RESULT.matcher(part);
        if (!found.matches()) {
            return Optional.empty();
        }
        Matcher domain = DOMAIN.matcher(found.group(3));
        return Optional.of(
                new Result(
                        lower(found.group(1)),
                        lower(found.group(2)),
                        domain.find() ? Optional.of(lower(domain.group(1))) : Optional.empty()));
    }

    private static Proof judge(List<Result> results, Optional<EmailAddress> from) {
        if (from.isEmpty() || results.isEmpty()) {
            return Proof.UNCHECKED;
        }
        for (Result one : results) {
            if (one.method().equals("dmarc") && (one.passes() || one.fails())) {
                return one.passes() && isOf(one, from.get()) ? Proof.PROVEN : Proof.DISPROVEN;
            }
        }
        if (results.stream().anyMatch(one -> one.passes() && isOf(one, from.get()))) {
            return Proof.PROVEN;
        }
        return results.stream().anyMatch(one -> one.fails() || one.passes())
                ? Proof.DISPROVEN
                : Proof.UNCHECKED;
    }

    /** Another domain's good name says nothing about this one. */
    private static boolean isOf(Result result, EmailAddress from) {
        String theirs = lower(from.domain());
        return result.about()
                .map(
                        domain ->
                                domain.equals(theirs)
                                        || theirs.endsWith("." + domain)
                                        || domain.endsWith("." + theirs))
                .orElse(result.method().equals("dmarc"));
    }

    private static String words(String server, List<Result> results) {
        String who = Cleaned.line(server.strip().split("\\s", 2)[0], 100);
        if (results.isEmpty()) {
            return "%s checked nothing.".formatted(who.isEmpty() ? "The mail server" : who);
        }
        List<String> said = new ArrayList<>();
        for (Result one : results) {
            said.add(
                    one.method().toUpperCase(Locale.ROOT)
                            + " "
                            + one.found()
                            + one.about().map(domain -> " for " + domain).orElse(""));
        }
        return Cleaned.line("%s says: %s.".formatted(who, String.join(", ", said)), 500);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
