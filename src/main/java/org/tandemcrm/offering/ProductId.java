package org.tandemcrm.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a product. */
@Embeddable
public record ProductId(@Column(name = "product_id") UUID value) implements Serializable {

    public static ProductId next() {
        return new ProductId(Ids.next());
    }

    @JsonCreator
    public static ProductId of(String text) {
        return new ProductId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
