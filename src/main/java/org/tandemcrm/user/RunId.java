package org.tandemcrm.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a group of changes that belong together, such as one import or one merge. */
@Embeddable
public record RunId(@Column(name = "run_id") UUID value) implements Serializable {

    public static RunId next() {
        return new RunId(Ids.next());
    }

    /**
     * @throws IllegalArgumentException if the text is not an id
     */
    @JsonCreator
    public static RunId of(String text) {
        return new RunId(Ids.parse(text));
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
