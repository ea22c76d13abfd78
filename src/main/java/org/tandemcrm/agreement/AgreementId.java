package org.tandemcrm.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names the agreement of a quarter. */
@Embeddable
public record AgreementId(@Column(name = "agreement_id") UUID value) implements Serializable {

    public static AgreementId next() {
        return new AgreementId(Ids.next());
    }

    @JsonCreator
    public static AgreementId of(String text) {
        return new AgreementId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
