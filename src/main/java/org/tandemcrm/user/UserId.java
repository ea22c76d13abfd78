package org.tandemcrm.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names one person who works with Tandem. */
@Embeddable
public record UserId(@Column(name = "user_id") UUID value) implements Serializable {

    public static UserId next() {
        return new UserId(Ids.next());
    }

    /**
     * @throws IllegalArgumentException if the text is not an id
     */
    @JsonCreator
    public static UserId of(String text) {
        return new UserId(Ids.parse(text));
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
