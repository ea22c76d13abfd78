package org.tandemcrm.web;

/**
 * Text that can be stored and sent on: without the one character that the database cannot hold, and
 * without halves of characters, which no encoding can write.
 */
public final class PlainText {

    private PlainText() {}

    /** Whether the text can be kept as it is. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text without what cannot be kept. */
    public static String of(String text) {
        if (is(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
