package org.tandemcrm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a contact. */
@Embeddable
public record ContactId(@Column(name = "contact_id") UUID value) implements Serializable {

    public static ContactId next() {
        return new ContactId(Ids.next());
    }

    @JsonCreator
    public static ContactId of(String text) {
        return new ContactId(Ids.parse(text));
    }

    /** The contact that somebody typed or chose, if it can be the name of one. */
    public static Optional<ContactId> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
