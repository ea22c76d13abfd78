package org.tandemcrm.mailing.inbox;

/** Makes strangers' text fit to be kept and shown. */
final class Cleaned {

    private Cleaned() {}

    /** Without control characters but for line ends, at most so long. */
    static String text(String text, int most) {
        String plain =
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\t', ' ')
                        .replace('\u00a0', ' ')
                        .replaceAll(
                                "[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n]]|[\\u200b\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]",
                                "")
                        .strip();
        return cut(plain, most);
    }

    /** The same on one line. */
    static String line(String text, int most) {
        return cut(text(text, Integer.MAX_VALUE).replaceAll("\\s+", " "), most);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
