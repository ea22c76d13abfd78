package org.tandemcrm.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * How far a deal is: the key of one of the owner's stages, whose label and rules the {@link
 * StageBook} knows.
 */
@Embeddable
public record Stage(@Column(name = "stage") String key) implements Serializable {

    /** The four that every company begins with. */
    public static final Stage ACCEPTED = new Stage("ACCEPTED");

    public static final Stage NEEDS_UNDERSTOOD = new Stage("NEEDS_UNDERSTOOD");
    public static final Stage PROPOSAL = new Stage("PROPOSAL");
    public static final Stage VERBAL_YES = new Stage("VERBAL_YES");

    private static final Pattern KEY = Pattern.compile("[A-Z0-9_]{1,60}");

    /** Reads a key; one that no stage can have is an IllegalArgumentException. */
    @JsonCreator
    public static Stage of(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no stage has the key " + key);
        }
        return new Stage(key);
    }

    @JsonValue
    @Override
    public String key() {
        return key;
    }

    @Override
    public String toString() {
        return key;
    }
}
