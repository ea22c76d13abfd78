package org.tandemcrm.mailing.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a message that was read. */
public record IncomingMailId(UUID value) implements Serializable {

    static IncomingMailId next() {
        return new IncomingMailId(Ids.next());
    }

    @JsonCreator
    public static IncomingMailId of(String text) {
        return new IncomingMailId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
