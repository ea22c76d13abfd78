package org.tandemcrm.deal;

import java.util.Locale;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.shared.Share;

/**
 * What closed deals teach about one role, pain, gain, criterion or competitor.
 *
 * @param key by which its deals are found
 * @param words as somebody wrote them
 * @param won of the closed deals in which it was so
 */
public record Lesson(LessonKind kind, String key, String words, Share won) {

    private static final String NOBODY = "NONE";

    /** From the key and the words that were kept. */
    static Lesson of(LessonKind kind, String key, String words, Share won) {
        return new Lesson(kind, key, kind == LessonKind.ROLE ? roleInWords(key) : words, won);
    }

    private static String roleInWords(String key) {
        if (key.equals(NOBODY)) {
            return "Nobody's role was known";
        }
        String[] parts = key.split(" ");
        String role = BuyingRole.valueOf(parts[0]).label();
        return role + (parts[1].equals("REACHED") ? " reached" : " named but not reached");
    }

    /** Which of all lessons it is, in one word. */
    public String id() {
        return kind + ":" + key;
    }

    /** Its key as a filter of a list reads it. */
    public String filter() {
        return key.replace("\\", "\\\\").replace(",", "\\,");
    }

    /** Its figures in a sentence that stands by itself. */
    public String sentence() {
        return "%s (%s): we won %,d of %,d deals, %s (%s to %s)."
                .formatted(
                        words,
                        kind.word(),
                        won.part(),
                        won.whole(),
                        percent(won.value()),
                        percent(won.low()),
                        percent(won.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
