package org.tandemcrm.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a promise to a customer. */
@Embeddable
public record PromiseId(@Column(name = "promise_id") UUID value) implements Serializable {

    public static PromiseId next() {
        return new PromiseId(Ids.next());
    }

    @JsonCreator
    public static PromiseId of(String text) {
        return new PromiseId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
