package org.tandemcrm.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a price list. */
@Embeddable
public record PriceListId(@Column(name = "price_list_id") UUID value) implements Serializable {

    public static PriceListId next() {
        return new PriceListId(Ids.next());
    }

    @JsonCreator
    public static PriceListId of(String text) {
        return new PriceListId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
