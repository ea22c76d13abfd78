package org.tandemcrm.mailing.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a letter can say about its reader. */
public enum MergeField {
    FIRST_NAME("first name", "Anna"),
    LAST_NAME("last name", "Berg"),
    NAME("name", "Anna Berg"),
    SALUTATION("salutation", "Hello Anna"),
    TITLE("job title", "Buyer"),
    COMPANY("company", "Hafen GmbH"),
    CITY("city", "Hamburg"),
    OUR_COMPANY("our company", "our company's name");

    private final String word;
    private final String example;

    MergeField(String word, String example) {
        this.word = word;
        this.example = example;
    }

    /** What stands between the braces. */
    public String word() {
        return word;
    }

    public String example() {
        return example;
    }

    static Optional<MergeField> named(String word) {
        String plain = word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.word.equals(plain)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(MergeField::word).collect(Collectors.joining(", "));
    }
}
