package org.tandemcrm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a company. */
@Embeddable
public record CompanyId(@Column(name = "company_id") UUID value) implements Serializable {

    public static CompanyId next() {
        return new CompanyId(Ids.next());
    }

    @JsonCreator
    public static CompanyId of(String text) {
        return new CompanyId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
