package org.tandemcrm.mailing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names one letter to one mailbox. */
public record LetterId(UUID value) implements Serializable {

    public static LetterId next() {
        return new LetterId(Ids.next());
    }

    @JsonCreator
    public static LetterId of(String text) {
        return new LetterId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
