package org.tandemcrm.capture;

import org.tandemcrm.contact.FurtherFields;

/**
 * A further field of contacts that a form asks for.
 *
 * @param name the field's name, which strangers read too
 */
public record FormQuestion(String name, boolean required) {

    /** How many characters an answer takes. */
    public static final int LONGEST = FurtherFields.LONGEST_VALUE;

    private static final String PLACE = "custom.";

    public FormQuestion {
        name = name.strip();
    }

    /** Its name in the form that is sent. */
    public String key() {
        return PLACE + name;
    }

    /** A line without a name is none; it only keeps the place of those below it. */
    boolean isAsked() {
        return !name.isEmpty();
    }
}
