package org.tandemcrm.mailing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names the mail of a campaign or of one of its steps. */
public record MailingId(UUID value) implements Serializable {

    public static MailingId next() {
        return new MailingId(Ids.next());
    }

    @JsonCreator
    public static MailingId of(String text) {
        return new MailingId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
