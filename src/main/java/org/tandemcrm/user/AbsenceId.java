package org.tandemcrm.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names one absence of somebody. */
public record AbsenceId(UUID value) {

    public static AbsenceId next() {
        return new AbsenceId(Ids.next());
    }

    /**
     * @throws IllegalArgumentException if the text is not an id
     */
    @JsonCreator
    public static AbsenceId of(String text) {
        return new AbsenceId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return value.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
