package org.tandemcrm.user.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token may do at most; the person's own rights bound it further. */
public enum Scope {
    READ,
    WRITE;

    /**
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static Scope of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
