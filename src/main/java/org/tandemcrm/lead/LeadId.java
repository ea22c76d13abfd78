package org.tandemcrm.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a lead. */
@Embeddable
public record LeadId(@Column(name = "lead_id") UUID value) implements Serializable {

    public static LeadId next() {
        return new LeadId(Ids.next());
    }

    @JsonCreator
    public static LeadId of(String text) {
        return new LeadId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
