package org.tandemcrm.capture;

import java.security.SecureRandom;
import java.util.Locale;

/** Short codes in letters and digits that nobody confuses, on paper or at the phone. */
final class Codes {

    /** 35 bits: print carries it in a small picture, and it leads nowhere secret. */
    static final int GENERAL = 7;

    /** 50 bits: it names a person, so nobody shall find one by trying. */
    static final int PERSONAL = 10;

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String next(int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What was meant by a code that somebody typed. */
    static String tidy(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
