package org.tandemcrm.capture;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.web.PlainText;

/** Cuts and cleans what a stranger's program says about itself. */
final class Untrusted {

    private static final int LINE = 500;

    private Untrusted() {}

    /** One line of at most so many characters; null if nothing is left. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = PlainText.of(text).replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? null : cut(clean, LINE);
    }

    static Map<String, String> lines(Map<String, String> texts) {
        Map<String, String> clean = new TreeMap<>();
        texts.forEach(
                (name, text) -> {
                    String line = line(text);
                    if (line != null) {
                        clean.put(name, line);
                    }
                });
        return clean;
    }

    /** Never through the middle of a character of two halves. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
