package org.tandemcrm.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names one piece of long work. */
public record JobId(UUID value) implements Serializable {

    static JobId next() {
        return new JobId(Ids.next());
    }

    @JsonCreator
    public static JobId of(String text) {
        return new JobId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
