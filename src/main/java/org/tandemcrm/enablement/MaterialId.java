package org.tandemcrm.enablement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a file that salespeople may send. */
public record MaterialId(UUID value) implements Serializable {

    public static MaterialId next() {
        return new MaterialId(Ids.next());
    }

    @JsonCreator
    public static MaterialId of(String text) {
        return new MaterialId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
