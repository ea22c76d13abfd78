package org.tandemcrm.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a deal. */
@Embeddable
public record DealId(@Column(name = "deal_id") UUID value) implements Serializable {

    public static DealId next() {
        return new DealId(Ids.next());
    }

    @JsonCreator
    public static DealId of(String text) {
        return new DealId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
