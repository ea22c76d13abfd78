package org.tandemcrm.capture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a tracked link. */
@Embeddable
public record LinkId(@Column(name = "link_id") UUID value) implements Serializable {

    public static LinkId next() {
        return new LinkId(Ids.next());
    }

    @JsonCreator
    public static LinkId of(String text) {
        return new LinkId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
