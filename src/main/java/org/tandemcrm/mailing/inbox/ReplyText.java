package org.tandemcrm.mailing.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody wrote themselves: without the letter that they quote, and without signature. */
final class ReplyText {

    /** "On Mon, … Anna wrote:" in the languages of mail programs, on one line. */
    private static final Pattern INTRODUCTION =
            Pattern.compile(
                    "(?iu)(on|am|le|el|il|op|em|den|w dniu|il giorno) .{4,300}"
                            + "(wrote|schrieb.{0,120}|a écrit|escribió|ha scritto|schreef.{0,120}|escreveu|skrev.{0,120}|napisał\\(?a?\\)?)\\s*:");

    private static final Pattern DIVIDER =
            Pattern.compile(
                    "(?iu)[-_ ]*(original message|ursprüngliche nachricht|originalnachricht|message d'origine|"
                            + "mensaje original|messaggio originale|oorspronkelijk bericht|forwarded message)[-_ :]*");

    private static final Pattern OUTLOOK_FROM =
            Pattern.compile("(?iu)\\*?(from|von|de|da|van)\\s*:\\*? ?.{1,300}");
    private static final Pattern OUTLOOK_SENT =
            Pattern.compile(
                    "(?iu)\\*?(sent|gesendet|envoyé|enviado|inviato|verzonden|date|datum)\\s*:\\*? ?.{1,300}");
    private static final Pattern FROM_MY =
            Pattern.compile(
                    "(?iu)(sent from my .{1,60}|von meinem .{1,60} gesendet|gesendet von .{1,60}|envoyé de mon .{1,60}|get outlook for .{1,60})");

    private ReplyText() {}

    static String of(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size() && !quotesFrom(lines, i); i++) {
            String line = lines.get(i);
            if (!line.stripLeading().startsWith(">") && !FROM_MY.matcher(line.strip()).matches()) {
                own.add(line);
            }
        }
        return String.join("\n", own).replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static boolean quotesFrom(List<String> lines, int i) {
        String line = lines.get(i).strip();
        return lines.get(i).equals("--")
                || DIVIDER.matcher(line).matches()
                || isIntroduction(lines, i)
                || OUTLOOK_FROM.matcher(line).matches() && isSentSoonAfter(lines, i);
    }

    /** Mail programs break the line where they like, so three of them are tried as one. */
    private static boolean isIntroduction(List<String> lines, int i) {
        StringBuilder joined = new StringBuilder();
        for (int j = i; j < Math.min(i + 3, lines.size()); j++) {
            joined.append(j > i ? " " : "").append(lines.get(j).strip());
            if (joined.length() > 600 || lines.get(j).isBlank()) {
                return false;
            }
            if (INTRODUCTION.matcher(joined).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSentSoonAfter(List<String> lines, int i) {
        return lines.subList(i + 1, Math.min(i + 4, lines.size())).stream()
                .anyMatch(line -> OUTLOOK_SENT.matcher(line.strip()).matches());
    }
}
