package org.tandemcrm.capture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a form. */
@Embeddable
public record FormId(@Column(name = "form_id") UUID value) implements Serializable {

    public static FormId next() {
        return new FormId(Ids.next());
    }

    @JsonCreator
    public static FormId of(String text) {
        return new FormId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
