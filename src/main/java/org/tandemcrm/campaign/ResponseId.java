package org.tandemcrm.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a response. */
@Embeddable
public record ResponseId(@Column(name = "response_id") UUID value) implements Serializable {

    public static ResponseId next() {
        return new ResponseId(Ids.next());
    }

    @JsonCreator
    public static ResponseId of(String text) {
        return new ResponseId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
