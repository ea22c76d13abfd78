package org.tandemcrm.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the form of a page's address that the page cannot show, and why; in the
 * model under {@link #NAME}.
 *
 * @param typed by the name of the field
 * @param flaws a sentence by the name of each field that needs another value
 */
public record ShownAgain(Map<String, String> typed, Map<String, String> flaws) {

    /** The name in the model. */
    public static final String NAME = "again";

    /** What a field held; nothing, if it was empty. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field; absent, if nothing is. */
    public @Nullable String flaw(String field) {
        return flaws.get(field);
    }

    /** Whether a field for days can hold what was typed: it shows nothing that is none. */
    public boolean isDay(String field) {
        String text = typed(field);
        if (text.isEmpty()) {
            return true;
        }
        try {
            // A year of more than four digits has a sign, which such a field does not know.
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
