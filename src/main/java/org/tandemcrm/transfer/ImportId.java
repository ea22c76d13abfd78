package org.tandemcrm.transfer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names an import. */
public record ImportId(UUID value) implements Serializable {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    @JsonCreator
    public static ImportId of(String text) {
        return new ImportId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
