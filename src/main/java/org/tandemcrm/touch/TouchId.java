package org.tandemcrm.touch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a touch. */
@Embeddable
public record TouchId(@Column(name = "touch_id") UUID value) implements Serializable {

    public static TouchId next() {
        return new TouchId(Ids.next());
    }

    @JsonCreator
    public static TouchId of(String text) {
        return new TouchId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
