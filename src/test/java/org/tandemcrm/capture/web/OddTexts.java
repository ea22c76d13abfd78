package org.tandemcrm.capture.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What nobody is called, but programs and the curious type into forms. */
final class OddTexts {

    private static final Path MORE = Path.of("..", "shared", "data", "naughty", "blns.txt");
    private static final int LONGEST = 200;
    private static final int MOST_OF_A_FILE = 330;

    private static final List<String> HEARTS =
            List.of(
                    "<script>alert(7)</script>",
                    "<img src=x onerror=alert(7)>",
                    "<svg/onload=alert(7)>",
                    "<iframe src=javascript:alert(7)>",
                    "'; drop table contact; --",
                    "\" or 1=1 --",
                    "${7*7}",
                    "#{T(java.lang.Runtime)}",
                    "[[${7*7}]]",
                    "__${7*7}__::.x",
                    "{{7*7}}",
                    "%0d%0aSet-Cookie: a=b",
                    "=cmd|'/c calc'!A1",
                    "@SUM(1+1)",
                    "../../etc/passwd",
                    "null",
                    "undefined",
                    "NaN",
                    "1e309",
                    "\u202Eevil\u202C",
                    "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
                    "\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDDE9\uD83C\uDDEA",
                    "Z\u0351\u036B\u0343\u036A\u0302a\u0301l\u0335g\u0321o",
                    "\uFEFFfirst\u200B\u2060",
                    "\uFF32\uFF4F\uFF42\uFF45\uFF52\uFF54",
                    "\u0130\u0131\u00DF\uFB01",
                    "&lt;b&gt;&#60;&#x3c;",
                    "\\u0000\\x00\\0",
                    "%s %n %x %d",
                    "-- 100 % \u00A7 \u20AC");

    private static final long SEED = 4;

    /** Nulls, controls, halves of characters, characters that are none, and some letters. */
    private static final String DREGS =
            "\u0000\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u009f\ud800\udbff\udc00\udfff\ufffe\uffff"
                    + "\ufdd0\ufeff\u2028\u2029\u202e\ue000\u00df%;&<\"'";

    private static final List<String> COATS =
            List.of(
                    "%s",
                    " %s ",
                    "\"%s\"",
                    "'%s'",
                    "O'%s",
                    "%s%%",
                    "Anna %s Berg",
                    "\">%s<\"",
                    "-->%s<!--",
                    "%s\u2028%1$s",
                    "</title>%s");

    private OddTexts() {}

    /** Ours, 330 of them, and those of a well-known list where it lies beside this checkout. */
    static List<String> all() throws IOException {
        List<String> odd = new ArrayList<>();
        for (String heart : HEARTS) {
            COATS.forEach(coat -> odd.add(coat.formatted(heart)));
        }
        if (Files.exists(MORE)) {
            try (var lines = Files.lines(MORE)) {
                lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .filter(line -> line.length() <= LONGEST)
                        .limit(MOST_OF_A_FILE)
                        .forEach(odd::add);
            }
        }
        return odd;
    }

    /** Texts of characters that no database, no encoding or no header can carry. */
    static List<String> unkeepable() {
        List<String> texts = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                text.append(DREGS.charAt(random.nextInt(DREGS.length())));
            }
            texts.add(text.append('z').toString());
        }
        return texts;
    }

    /** The text in letters that a message of a failure can show. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("seed " + SEED + ": ");
        text.chars().limit(40).forEach(c -> shown.append(String.format("\\u%04x", c)));
        return shown.toString();
    }
}
