package org.tandemcrm.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well a buyer matches the kind that the company looks for, A best. It says who they are, not
 * what they did: it does not decay and never makes a lead warm. Where nothing is known of a buyer
 * there is none.
 */
public enum Fit {
    A,
    B,
    C,
    D;

    /** How a list calls the fit of a buyer of whom nothing is known. */
    static final String UNKNOWN = "NONE";

    static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Fit fit : values()) {
            choices.put(fit.name(), fit.name());
        }
        choices.put(UNKNOWN, "Not known");
        return choices;
    }

    static @Nullable Fit ofOrNull(@Nullable String letter) {
        return letter == null || letter.equals(UNKNOWN) ? null : valueOf(letter);
    }
}
