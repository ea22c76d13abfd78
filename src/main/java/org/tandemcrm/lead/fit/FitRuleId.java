package org.tandemcrm.lead.fit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names one rule of fit. */
@Embeddable
public record FitRuleId(@Column(name = "fit_rule_id") UUID value) implements Serializable {

    static FitRuleId next() {
        return new FitRuleId(Ids.next());
    }

    @JsonCreator
    public static FitRuleId of(String text) {
        return new FitRuleId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
