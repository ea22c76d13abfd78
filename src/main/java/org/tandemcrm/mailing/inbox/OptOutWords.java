package org.tandemcrm.mailing.inbox;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether somebody's own words ask for no more mail. In doubt they don't. */
final class OptOutWords {

    /** Alone on the first line, or as the subject of a mail without words. */
    private static final Set<String> ALONE =
            Set.of(
                    "unsubscribe",
                    "please unsubscribe",
                    "stop",
                    "stop it",
                    "please stop",
                    "opt out",
                    "optout",
                    "remove",
                    "remove me",
                    "please remove",
                    "cancel",
                    "no more mail",
                    "no more mails",
                    "no more emails",
                    "abmelden",
                    "bitte abmelden",
                    "abbestellen",
                    "austragen",
                    "stopp",
                    "désabonner",
                    "me désabonner",
                    "désinscription",
                    "cancelar suscripción",
                    "disiscrivimi",
                    "uitschrijven",
                    "afmelden");

    /** Within the first lines of a short mail. */
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?iu)(?<!not |n't |n’t |nicht |never )\\b("
                            + "(please|kindly|pls) (remove|unsubscribe|delete) (me|us|my (e-?mail|address|name)|this (e-?mail|address))"
                            + "|(remove|take|delete) (me|us|my (e-?mail|address|name)) (from|off) (your|this|the|any|all)"
                            + "|unsubscribe (me|us)\\b"
                            + "|(stop|quit) (sending|mailing|emailing|e-mailing|writing to|contacting) (me|us)\\b"
                            + "|(do not|don't|don’t) (send|mail|email|e-mail) (me|us) (any ?more|again|any more)"
                            + "|no more (e-?mails?|newsletters?|mailings?)\\b.{0,20}please"
                            + "|bitte (tragen|nehmen|streichen|löschen) sie (mich|uns|meine)"
                            + "|bitte keine (weiteren |weitere )?(e-?mails?|mails?|newsletter|werbung)"
                            + "|(aus|von) (dem|ihrem|ihrer) (verteiler|liste|newsletter).{0,20}(nehmen|streichen|löschen|austragen|abmelden)"
                            + ")");

    private static final Pattern ANSWER =
            Pattern.compile("(?i)^((re|aw|fwd?|wg|antw|sv)\\s*:\\s*)+");

    private static final int SHORT = 400;
    private static final int FIRST_LINES = 4;

    private OptOutWords() {}

    /**
     * Whether they ask for it.
     *
     * @param subject as they wrote it
     * @param words what they wrote themselves
     */
    static boolean ask(String subject, String words) {
        if (ALONE.contains(bare(subject))) {
            // Not an answer to a letter of ours: the subject is theirs.
            return true;
        }
        String first = words.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (words.isBlank()) {
            return ALONE.contains(bare(ANSWER.matcher(subject).replaceFirst("")));
        }
        return ALONE.contains(bare(first)) || words.length() <= SHORT && asks(words);
    }

    private static boolean asks(String words) {
        String beginning =
                words.lines()
                        .filter(line -> !line.isBlank())
                        .limit(FIRST_LINES)
                        .reduce("", (all, line) -> all + " " + line.strip());
        return ASKED.matcher(beginning).find();
    }

    private static String bare(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}„“”’!]+", " ")
                .strip()
                .replaceAll(" +", " ");
    }
}
