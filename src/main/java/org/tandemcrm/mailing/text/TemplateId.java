package org.tandemcrm.mailing.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a template. */
public record TemplateId(UUID value) implements Serializable {

    public static TemplateId next() {
        return new TemplateId(Ids.next());
    }

    @JsonCreator
    public static TemplateId of(String text) {
        return new TemplateId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
