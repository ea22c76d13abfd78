package org.tandemcrm.contact;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who came to us, found among those we know or entered just now.
 *
 * @param news what they gave that our records don't have, in a sentence; their records stay as they
 *     are, for nobody has proved who typed it
 */
public record Met(ContactId id, @Nullable String news) {

    private static final int LONGEST_NOTE = 10_000;

    /** What they said, with the news behind it, as long as a note may be. */
    public @Nullable String noted(@Nullable String words) {
        if (news == null) {
            return words;
        }
        String before = words == null || words.isBlank() ? "" : words.strip() + "\n\n";
        int room = LONGEST_NOTE - before.length();
        return room <= 0 ? words : before + news.substring(0, Math.min(news.length(), room));
    }
}
