package org.tandemcrm.lead.fit.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.fit.FitField;
import org.tandemcrm.lead.fit.FitMatch;
import org.tandemcrm.lead.fit.FitRule;
import org.tandemcrm.lead.fit.FitRuleCard;

/** A rule of fit as an owner types it. */
record FitRuleForm(
        @Nullable Long version,
        @NotNull(message = "Choose what the rule looks at.") @Nullable FitField field,
        @NotNull(message = "Choose how it compares.") @Nullable FitMatch match,
        @Size(max = 4000) @Nullable String wanted,
        @Size(max = 12) @Nullable String low,
        @Size(max = 12) @Nullable String high,
        @NotNull(message = "Enter a whole number, as 10 or -5.") @Nullable Integer weight) {

    static FitRuleForm blank() {
        return new FitRuleForm(null, null, FitMatch.ONE_OF, null, null, null, 10);
    }

    static FitRuleForm of(FitRuleCard card) {
        FitRule rule = card.rule();
        return new FitRuleForm(
                card.version(),
                rule.field(),
                rule.match(),
                String.join("\n", rule.wanted()),
                rule.low(),
                rule.high(),
                rule.weight());
    }

    /** The rule; only of a form whose required fields are there. */
    FitRule rule(FitField chosen, FitMatch compared, int counted) {
        return new FitRule(
                chosen, compared, wanted == null ? List.of() : List.of(wanted), low, high, counted);
    }

    /** The text of each field, for the page that shows two versions side by side. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("field", field == null ? "" : field.label());
        texts.put("match", match == null ? "" : match.label());
        texts.put("wanted", wanted == null ? "" : wanted);
        texts.put("low", low == null ? "" : low);
        texts.put("high", high == null ? "" : high);
        texts.put("weight", weight == null ? "" : weight.toString());
        return texts;
    }
}
